package io.github.seqfix.jpa;

import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules for Hibernate's own generators: {@code @GenericGenerator}, and {@code <generator>} in hbm.xml. */
final class HibernateGenericRules {
    private static final String SEQUENCE_STYLE = "org.hibernate.id.enhanced.SequenceStyleGenerator";

    /** The first version in which a generator's own parameters decide alike whether or not it has a name. */
    private static final int FIRST_WITH_NAMING_STRATEGIES = 6;

    private final ProviderVersion version;
    private final ProjectMapping project;
    private final boolean sequencePerTable;
    private final HibernateOptimizers optimizers;

    /**
     * Creates the rules.
     *
     * @param version Hibernate's version
     * @param project the project
     * @param settings its settings
     * @param sequencePerTable whether a sequence without a name is named after the table
     */
    HibernateGenericRules(
            ProviderVersion version, ProjectMapping project, HibernateSettings settings, boolean sequencePerTable) {
        this.version = version;
        this.project = project;
        this.sequencePerTable = sequencePerTable;
        this.optimizers = new HibernateOptimizers(settings);
    }

    /**
     * The sequence that an id draws from by such a generator.
     *
     * @param remarks receives a sentence when the generator's optimizer is not known
     * @return empty when the generator draws from no sequence, or is not known
     */
    Optional<SequenceUse> use(EntityId id, Generator.OfHibernate generator, Consumer<String> remarks) {
        if (!isSequenceStyle(generator)) {
            return Optional.empty();
        }
        Named named = sequence(id, generator);
        Optional<SequenceUse> use = optimizers.use(
                named.sequence,
                number(generator.parameter("increment_size"), defaultIncrement())
                        .intValue(),
                generator.parameter("optimizer"),
                firstValue(generator),
                version.display() + ": " + named.reason);
        if (use.isEmpty()) {
            remarks.accept(String.format(
                    "the optimizer %s of the generator %s, which the entity %s uses, is not known: state a <mapping>",
                    generator.parameter("optimizer"), generator.name(), id.entity()));
        }
        return use;
    }

    private boolean isSequenceStyle(Generator.OfHibernate generator) {
        boolean inTable = Boolean.parseBoolean(generator.parameter("force_table_use"));
        return !inTable
                && switch (generator.type()) {
                    case "", "sequence", "enhanced-sequence", "native" -> true;
                    default -> project.subclass().test(generator.type(), SEQUENCE_STYLE);
                };
    }

    private FirstValue firstValue(Generator.OfHibernate generator) {
        String initial = generator.parameter("initial_value");
        return initial.isEmpty() && !hasNamingStrategies()
                ? FirstValue.BELOW_BLOCK
                : FirstValue.initial(number(initial, 1));
    }

    private Named sequence(EntityId id, Generator.OfHibernate generator) {
        String schema = generator.parameter("schema");
        String written = generator.parameter("sequence_name");
        if (written.isEmpty() && hasNamingStrategies()) {
            written = generator.parameter("sequence");
        }
        if (!written.isEmpty()) {
            return new Named(LogicalPath.parse(written, schema), "the generator names the sequence");
        }
        Optional<LogicalPath> perEntity = perEntity(id, generator, schema);
        if (perEntity.isPresent()) {
            return new Named(perEntity.get(), "the generator asks for one sequence for each entity");
        }
        if (!generator.name().isEmpty()) {
            return new Named(LogicalPath.parse(generator.name(), schema), "the generator's name is the sequence's");
        }
        return sequencePerTable
                ? new Named(
                        LogicalPath.parse(id.rootTable().name().withSuffix(HibernateRules.SUFFIX), schema),
                        HibernateRules.noNameRule())
                : new Named(
                        LogicalPath.parse(HibernateRules.SHARED_SEQUENCE, schema),
                        "generators without a name share " + HibernateRules.SHARED_SEQUENCE);
    }

    /**
     * The sequence of one entity alone. Up to version 5 {@code prefer_sequence_per_entity} asks for it; since then only
     * {@code sequence_per_entity_suffix} does, and takes the table's name for the entity's.
     */
    private Optional<LogicalPath> perEntity(EntityId id, Generator.OfHibernate generator, String schema) {
        String suffix = generator.parameter("sequence_per_entity_suffix");
        if (hasNamingStrategies()) {
            return suffix.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LogicalPath.parse(id.rootTable().name().withSuffix(suffix), schema));
        }
        return Boolean.parseBoolean(generator.parameter("prefer_sequence_per_entity"))
                ? Optional.of(LogicalPath.parse(
                        id.rootEntityName() + (suffix.isEmpty() ? HibernateRules.SUFFIX : suffix), schema))
                : Optional.empty();
    }

    private boolean hasNamingStrategies() {
        return version.major() >= FIRST_WITH_NAMING_STRATEGIES;
    }

    /** The block size without the parameter increment_size. */
    private int defaultIncrement() {
        return sequencePerTable ? Generator.OfSequence.DEFAULT_ALLOCATION_SIZE : 1;
    }

    private static BigInteger number(String parameter, int otherwise) {
        return parameter.matches("[0-9]{1,9}") ? new BigInteger(parameter) : BigInteger.valueOf(otherwise);
    }

    /** A sequence's name in the mapping, and the rule that gives it. */
    private record Named(LogicalPath sequence, String reason) {}
}
