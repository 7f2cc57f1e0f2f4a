package io.github.seqfix.jpa;

import java.util.List;
import java.util.Locale;

/** The settings of Hibernate that decide about names, sequences and optimizers. */
final class HibernateSettings {
    static final String PHYSICAL_NAMING_STRATEGY = "hibernate.physical_naming_strategy";
    static final String DEFAULT_SCHEMA = "hibernate.default_schema";
    static final String GLOBALLY_QUOTED_IDENTIFIERS = "hibernate.globally_quoted_identifiers";
    static final String PREFERRED_OPTIMIZER = "hibernate.id.optimizer.pooled.preferred";
    static final String DATABASE_STRUCTURE_NAMING = "hibernate.id.db_structure_naming_strategy";

    /** Quarkus's {@code quote-identifiers.strategy}, which has more values than Hibernate's own setting. */
    static final String QUARKUS_QUOTE_IDENTIFIERS = "quarkus.quote-identifiers";

    private final JpaSettings settings;

    HibernateSettings(JpaSettings settings) {
        this.settings = settings;
    }

    /** The optimizer of a generator with blocks of more than one id that names none. */
    String pooledOptimizer() {
        if (isTrue("hibernate.id.optimizer.pooled.prefer_lo")) {
            return "pooled-lo";
        }
        return settings.first(PREFERRED_OPTIMIZER).orElse("pooled");
    }

    /** Whether the block size is the increment of the sequence in the database, when that differs from the mapping's. */
    boolean followsIncrement() {
        return settings.first("hibernate.id.sequence.increment_size_mismatch_strategy")
                .map(strategy -> strategy.toUpperCase(Locale.ROOT).equals("FIX"))
                .orElse(false);
    }

    /** How a sequence is named where the mapping names none. */
    ImplicitSequences implicitSequences() {
        return settings.first(DATABASE_STRUCTURE_NAMING)
                .map(strategy -> strategy.toLowerCase(Locale.ROOT))
                .map(strategy -> {
                    if (strategy.equals("legacy") || strategy.endsWith("legacynamingstrategy")) {
                        return ImplicitSequences.LEGACY;
                    }
                    return strategy.equals("single") || strategy.endsWith("singlenamingstrategy")
                            ? ImplicitSequences.SINGLE
                            : ImplicitSequences.STANDARD;
                })
                .orElse(ImplicitSequences.STANDARD);
    }

    /** Whether a generator is found by its name even when another class declares it. */
    boolean globalGenerators() {
        return isTrue("hibernate.jpa.compliance.global_id_generators");
    }

    /** The physical naming strategies, each a class or a short name. */
    List<String> namingStrategies() {
        return settings.all(PHYSICAL_NAMING_STRATEGY);
    }

    /** The default schemas. */
    List<String> defaultSchemas() {
        return settings.all(DEFAULT_SCHEMA);
    }

    /** Whether all names are quoted. */
    boolean quotesAllNames() {
        return isTrue(GLOBALLY_QUOTED_IDENTIFIERS)
                || settings.first(QUARKUS_QUOTE_IDENTIFIERS)
                        .map(strategy -> strategy.startsWith("all"))
                        .orElse(false);
    }

    private boolean isTrue(String key) {
        return settings.first(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** Hibernate's naming strategies for sequences that the mapping does not name (since version 6). */
    enum ImplicitSequences {
        /** One sequence for each table. */
        STANDARD,
        /** As in Hibernate 5: one sequence for all entities without a generator. */
        LEGACY,
        /** One sequence for all entities whose generator is not declared. */
        SINGLE
    }
}
