package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** EclipseLink's rules. Generators have one scope for all classes; AUTO without one means a table. */
final class EclipseLinkRules implements ProviderRules {
    private static final String SHARED_SEQUENCE = "SEQ_GEN_SEQUENCE";

    private final String provider;
    private final Map<String, Generator> generators;

    /**
     * Creates the rules.
     *
     * @param provider the provider for a sentence
     * @param generators all generators by name
     */
    EclipseLinkRules(String provider, Map<String, Generator> generators) {
        this.provider = provider;
        this.generators = generators;
    }

    @Override
    public Optional<SequenceUse> use(EntityId id) {
        Generation generation = id.generation();
        return switch (generation.strategy()) {
            case SEQUENCE -> sequence(generation.generator());
            case AUTO ->
                generators.get(generation.generator()) instanceof Generator.OfSequence
                        ? sequence(generation.generator())
                        : Optional.empty();
            case IDENTITY, TABLE, UUID -> Optional.empty();
        };
    }

    private Optional<SequenceUse> sequence(String name) {
        if (name.isEmpty()) {
            return Optional.of(use(
                    LogicalPath.parse(SHARED_SEQUENCE, ""),
                    Generator.OfSequence.DEFAULT_ALLOCATION_SIZE,
                    "entities without a generator share " + SHARED_SEQUENCE));
        }
        Generator generator = generators.get(name);
        if (generator == null) {
            return Optional.of(use(
                    LogicalPath.parse(name, ""),
                    Generator.OfSequence.DEFAULT_ALLOCATION_SIZE,
                    "a generator that is declared nowhere names the sequence"));
        }
        if (!(generator instanceof Generator.OfSequence declared)) {
            return Optional.empty();
        }
        boolean named = !declared.sequenceName().isEmpty();
        return Optional.of(use(
                LogicalPath.parse(named ? declared.sequenceName() : name, declared.schema()),
                declared.allocationSize(),
                named ? "the generator names the sequence" : "the generator's name is the sequence's"));
    }

    private SequenceUse use(LogicalPath sequence, int block, String reason) {
        String rule = provider + ": " + reason;
        return block <= 1
                ? SequenceUse.plain(sequence, rule)
                : new SequenceUse(
                        sequence,
                        Allocation.Kind.POOLED,
                        BigInteger.valueOf(block),
                        FirstValue.REFUSED_BELOW_BLOCK,
                        rule);
    }
}
