package io.github.seqfix.jpa;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the keys under which Spring Boot and Quarkus take settings of Hibernate to Hibernate's own. */
final class FrameworkKeys {
    private static final String SPRING_PROPERTIES = "spring.jpa.properties.";

    /** A key of the only persistence unit, or of one named in quotes; with or without a profile. */
    private static final Pattern QUARKUS =
            Pattern.compile("(%[^.]+\\.)?quarkus\\.hibernate-orm\\.(\"[^\"]*\"\\.)?(?<key>.+)");

    /** A key of a persistence unit that is named without quotes. */
    private static final Pattern QUARKUS_NAMED_UNIT =
            Pattern.compile("(%[^.]+\\.)?quarkus\\.hibernate-orm\\.[^.\"]+\\.(?<key>.+)");

    private static final Map<String, String> SPRING = Map.of(
            "spring.jpa.hibernate.naming.physicalstrategy", HibernateSettings.PHYSICAL_NAMING_STRATEGY,
            "spring.jpa.mappingresources", JpaSettings.MAPPING_FILES);

    private static final Map<String, String> QUARKUS_KEYS = Map.of(
            "physical-naming-strategy", HibernateSettings.PHYSICAL_NAMING_STRATEGY,
            "database.default-schema", HibernateSettings.DEFAULT_SCHEMA,
            "database.globally-quoted-identifiers", HibernateSettings.GLOBALLY_QUOTED_IDENTIFIERS,
            "quote-identifiers.strategy", HibernateSettings.QUARKUS_QUOTE_IDENTIFIERS,
            "mapping.id.optimizer.default", HibernateSettings.PREFERRED_OPTIMIZER,
            "database.orm-compatibility.version", Quarkus.ORM_COMPATIBILITY,
            "mapping-files", JpaSettings.MAPPING_FILES);

    private FrameworkKeys() {}

    /** The provider's own key of a setting; empty when the setting does not concern names or sequences. */
    static Optional<String> translate(String key) {
        if (key.startsWith(SPRING_PROPERTIES)) {
            return Optional.of(unquoted(key.substring(SPRING_PROPERTIES.length())));
        }
        if (relaxed(key).matches("spring\\.batch\\.(jdbc\\.)?tableprefix")) {
            return Optional.of(JpaSettings.BATCH_TABLE_PREFIX);
        }
        if (key.startsWith("spring.jpa.")) {
            return Optional.ofNullable(SPRING.get(relaxed(key)));
        }
        return quarkus(QUARKUS.matcher(key)).or(() -> quarkus(QUARKUS_NAMED_UNIT.matcher(key)));
    }

    private static Optional<String> quarkus(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String key = matcher.group("key");
        String unsupported = "unsupported-properties.";
        return key.startsWith(unsupported)
                ? Optional.of(unquoted(key.substring(unsupported.length())))
                : Optional.ofNullable(QUARKUS_KEYS.get(key));
    }

    /** The key without the quotes or brackets in which a framework takes map keys that have dots. */
    private static String unquoted(String key) {
        boolean wrapped = key.length() > 1
                && ((key.startsWith("\"") && key.endsWith("\"")) || (key.startsWith("[") && key.endsWith("]")));
        return wrapped ? key.substring(1, key.length() - 1) : key;
    }

    /**
     * The key in one form of all that Spring's relaxed binding takes for the same: {@code physical-strategy},
     * {@code physicalStrategy}, {@code physical_strategy}; without the index of a list.
     */
    private static String relaxed(String key) {
        return key.replaceAll("[-_]|\\[\\d+]", "").toLowerCase(Locale.ROOT);
    }
}
