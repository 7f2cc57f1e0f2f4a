package io.github.seqfix.jpa;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names under which Spring Boot and Quarkus take settings of Hibernate. */
final class FrameworkKeys {
    private static final String SPRING_PROPERTIES = "spring.jpa.properties.";

    /** Of a persistence unit of its own, or of the only one; with or without a profile. */
    private static final Pattern QUARKUS =
            Pattern.compile("(%[^.]+\\.)?quarkus\\.hibernate-orm\\.(\"[^\"]*\"\\.)?(?<key>.+)");

    private static final Pattern QUARKUS_OWN_UNIT =
            Pattern.compile("(%[^.]+\\.)?quarkus\\.hibernate-orm\\.[^.\"]+\\.(?<key>.+)");

    private static final Map<String, String> SPRING = Map.of(
            "spring.jpa.hibernate.naming.physicalstrategy", Naming.PHYSICAL_STRATEGY,
            "spring.jpa.hibernate.usenewidgeneratormappings", "hibernate.id.new_generator_mappings",
            "spring.jpa.mappingresources", ConfigurationFiles.MAPPING_FILES);

    private static final Map<String, String> QUARKUS_KEYS = Map.of(
            "physical-naming-strategy", Naming.PHYSICAL_STRATEGY,
            "database.default-schema", Naming.DEFAULT_SCHEMA,
            "database.globally-quoted-identifiers", Naming.GLOBALLY_QUOTED,
            "quote-identifiers.strategy", "quarkus.quote-identifiers",
            "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred",
            "database.orm-compatibility.version", "quarkus.orm-compatibility",
            "mapping-files", ConfigurationFiles.MAPPING_FILES);

    private FrameworkKeys() {}

    /** The provider's own name of the setting; empty when it is none that matters. */
    static Optional<String> translate(String key) {
        if (key.startsWith(SPRING_PROPERTIES)) {
            return Optional.of(unquoted(key.substring(SPRING_PROPERTIES.length())));
        }
        if (key.startsWith("spring.jpa.")) {
            return Optional.ofNullable(SPRING.get(relaxed(key)));
        }
        return quarkus(QUARKUS.matcher(key)).or(() -> quarkus(QUARKUS_OWN_UNIT.matcher(key)));
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

    /** Keys of maps with dots in them are written in quotes or brackets. */
    private static String unquoted(String key) {
        boolean wrapped = key.length() > 1
                && ((key.startsWith("\"") && key.endsWith("\"")) || (key.startsWith("[") && key.endsWith("]")));
        return wrapped ? key.substring(1, key.length() - 1) : key;
    }

    /** Spring takes physical-strategy, physicalStrategy and physical_strategy for the same; lists have an index. */
    private static String relaxed(String key) {
        return key.replaceAll("[-_]|\\[\\d+]", "").toLowerCase(Locale.ROOT);
    }
}
