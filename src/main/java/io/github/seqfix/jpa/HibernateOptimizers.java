package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The optimizers of Hibernate, which turn a value of a sequence into ids, as allocations. */
final class HibernateOptimizers {
    private final HibernateSettings settings;

    HibernateOptimizers(HibernateSettings settings) {
        this.settings = settings;
    }

    /**
     * The use of a sequence with an optimizer.
     *
     * @param sequence the sequence
     * @param block the block size of the mapping
     * @param optimizer the class or short name of the optimizer that the mapping names; empty when it names none
     * @param firstValue the exception for the first values, for the optimizer that makes one
     * @param rule the rule that led to the sequence, for messages
     * @return empty when the optimizer is not one of Hibernate's
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
                Optional.of(new SequenceUse(
                        List.of(sequence), Allocation.Kind.POOLED, block(block), firstValue, explained));
            case "pooled-lo", "pooled-lotl" ->
                Optional.of(new SequenceUse(
                        List.of(sequence), Allocation.Kind.PLAIN, block(block), FirstValue.ORDINARY, explained));
            case "hilo" -> Optional.of(hilo(sequence, Allocation.Kind.HILO, block, explained));
            case "legacy-hilo" -> Optional.of(hilo(sequence, Allocation.Kind.LEGACY_HILO, block, explained));
            default -> Optional.empty();
        };
    }

    private @Nullable BigInteger block(int block) {
        return settings.followsIncrement() ? null : BigInteger.valueOf(block);
    }

    private static SequenceUse hilo(LogicalPath sequence, Allocation.Kind kind, int block, String rule) {
        return new SequenceUse(
                List.of(sequence), kind, BigInteger.valueOf(Math.max(block, 1)), FirstValue.ORDINARY, rule);
    }

    /** The short name of an optimizer that is given by its class or short name. */
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
