package io.github.seqfix.jpa;

import java.util.Locale;

/** What of Hibernate's configuration changes the sequence or the optimizer of an id. */
final class HibernateSettings {
    private final JpaSettings settings;

    HibernateSettings(JpaSettings settings) {
        this.settings = settings;
    }

    /** The optimizer for every block size above 1 that names none. */
    String pooledOptimizer() {
        if (isTrue("hibernate.id.optimizer.pooled.prefer_lo")) {
            return "pooled-lo";
        }
        return settings.first("hibernate.id.optimizer.pooled.preferred").orElse("pooled");
    }

    /** Whether the block size follows the database's increment where the two differ. */
    boolean followsIncrement() {
        return settings.first("hibernate.id.sequence.increment_size_mismatch_strategy")
                .map(strategy -> strategy.toUpperCase(Locale.ROOT).equals("FIX"))
                .orElse(false);
    }

    /** How sequences are called that no mapping names. */
    ImplicitSequences implicitSequences() {
        return settings.first("hibernate.id.db_structure_naming_strategy")
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

    /** Whether generators of other classes are found. */
    boolean globalGenerators() {
        return isTrue("hibernate.jpa.compliance.global_id_generators");
    }

    private boolean isTrue(String key) {
        return settings.first(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** The naming strategies of Hibernate 6 and later for sequences that no mapping names. */
    enum ImplicitSequences {
        /** One for each table. */
        STANDARD,
        /** As Hibernate 5 did. */
        LEGACY,
        /** One for all. */
        SINGLE
    }
}
