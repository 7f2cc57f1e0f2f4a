package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Hibernate's optimizers make of a value, by their short names or classes. */
final class Optimizers {
    private final HibernateSettings settings;

    Optimizers(HibernateSettings settings) {
        this.settings = settings;
    }

    /**
     * How a sequence is used.
     *
     * @param sequence the sequence
     * @param block the block size of the mapping
     * @param optimizer the optimizer that the mapping names; empty when it names none
     * @param firstValue the exception for the first values, for the optimizer that makes one
     * @param rule how the sequence was found, as part of a sentence
     * @return empty when the optimizer is not known
     */
    Optional<SequenceUse> use(LogicalPath sequence, int block, String optimizer, FirstValue firstValue, String rule) {
        if (optimizer.isEmpty() && block <= 1) {
            return Optional.of(SequenceUse.plain(sequence, rule));
        }
        String name = shortName(optimizer.isEmpty() ? settings.pooledOptimizer() : optimizer);
        String explained = rule + ", " + name;
        return switch (name) {
            case "none" -> Optional.of(SequenceUse.plain(sequence, rule));
            case "pooled" ->
                Optional.of(
                        new SequenceUse(sequence, Allocation.Kind.POOLED, steppingBlock(block), firstValue, explained));
            case "pooled-lo", "pooled-lotl" ->
                Optional.of(new SequenceUse(
                        sequence, Allocation.Kind.PLAIN, steppingBlock(block), FirstValue.ORDINARY, explained));
            case "hilo" -> Optional.of(hilo(sequence, Allocation.Kind.HILO, block, explained));
            case "legacy-hilo" -> Optional.of(hilo(sequence, Allocation.Kind.LEGACY_HILO, block, explained));
            default -> Optional.empty();
        };
    }

    private @Nullable BigInteger steppingBlock(int block) {
        return settings.followsIncrement() ? null : BigInteger.valueOf(block);
    }

    private static SequenceUse hilo(LogicalPath sequence, Allocation.Kind kind, int block, String rule) {
        return new SequenceUse(sequence, kind, BigInteger.valueOf(Math.max(block, 1)), FirstValue.ORDINARY, rule);
    }

    /** Classes of Hibernate's own optimizers, as their short names. */
    private static String shortName(String optimizer) {
        return switch (optimizer.substring(optimizer.lastIndexOf('.') + 1)) {
            case "NoopOptimizer" -> "none";
            case "PooledOptimizer" -> "pooled";
            case "PooledLoOptimizer" -> "pooled-lo";
            case "PooledLoThreadLocalOptimizer" -> "pooled-lotl";
            case "HiLoOptimizer" -> "hilo";
            case "LegacyHiLoAlgorithmOptimizer" -> "legacy-hilo";
            default -> optimizer.toLowerCase(Locale.ROOT);
        };
    }
}
