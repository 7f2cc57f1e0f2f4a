package io.github.seqfix.jpa;

import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the names of the mapping become those of the database. Where the project's files do not decide, several ways are
 * tried, and the database tells which of them is meant.
 *
 * @param strategies the strategies that can be meant
 * @param defaultSchemas the schemas of what names none; an empty one leaves it open
 * @param quoted whether all names are quoted
 */
record Naming(List<NamingStrategy> strategies, List<String> defaultSchemas, boolean quoted) {
    static final String PHYSICAL_STRATEGY = "hibernate.physical_naming_strategy";
    static final String DEFAULT_SCHEMA = "hibernate.default_schema";
    static final String GLOBALLY_QUOTED = "hibernate.globally_quoted_identifiers";

    private static final int FIRST_WITH_NEW_SNAKE_CASE = 7;

    /** The naming of EclipseLink, which has no strategies. */
    static Naming asWritten(OrmXml mappings) {
        return new Naming(List.of(NamingStrategy.AS_WRITTEN), List.of(mappings.defaultSchema()), mappings.quoted());
    }

    /** The naming of Hibernate. */
    static Naming ofHibernate(
            int major, JpaSettings settings, List<LibraryArtifact> artifacts, boolean decided, OrmXml mappings) {
        List<String> schemas = new ArrayList<>(settings.all(DEFAULT_SCHEMA));
        if (!mappings.defaultSchema().isEmpty()) {
            schemas.add(0, mappings.defaultSchema());
        }
        boolean quoted =
                settings.first(GLOBALLY_QUOTED).map(Boolean::parseBoolean).orElse(false)
                        || settings.first("quarkus.quote-identifiers")
                                .map(strategy -> strategy.startsWith("all"))
                                .orElse(false);
        return new Naming(
                List.copyOf(strategies(major, settings.all(PHYSICAL_STRATEGY), artifacts, decided)),
                schemas.isEmpty() ? List.of("") : schemas,
                quoted || mappings.quoted());
    }

    private static Set<NamingStrategy> strategies(
            int major, List<String> configured, List<LibraryArtifact> artifacts, boolean decided) {
        NamingStrategy snakeCase =
                major >= FIRST_WITH_NEW_SNAKE_CASE ? NamingStrategy.SNAKE_CASE_OF_7 : NamingStrategy.SNAKE_CASE;
        Set<NamingStrategy> strategies = new LinkedHashSet<>();
        for (String strategy : configured) {
            switch (strategy.substring(strategy.lastIndexOf('.') + 1)) {
                case "PhysicalNamingStrategyStandardImpl", "standard" -> strategies.add(NamingStrategy.AS_WRITTEN);
                case "CamelCaseToUnderscoresNamingStrategy",
                        "PhysicalNamingStrategySnakeCaseImpl",
                        "SpringPhysicalNamingStrategy" -> strategies.add(snakeCase);
                default -> strategies.addAll(List.of(NamingStrategy.AS_WRITTEN, snakeCase));
            }
        }
        if (!strategies.isEmpty()) {
            return strategies;
        }
        if (artifacts.stream().anyMatch(artifact -> artifact.groupId().equals("org.springframework.boot"))) {
            // Spring Boot's default, unless a bean of the application replaces it.
            return new LinkedHashSet<>(List.of(snakeCase, NamingStrategy.AS_WRITTEN));
        }
        // Code may set another strategy where no file is in charge.
        return decided
                ? Set.of(NamingStrategy.AS_WRITTEN)
                : new LinkedHashSet<>(List.of(NamingStrategy.AS_WRITTEN, snakeCase));
    }

    /** The names that a sequence and the column that draws from it can have. */
    List<DeclaredBinding.Candidate> candidates(LogicalPath sequence, EntityId id) {
        Set<DeclaredBinding.Candidate> candidates = new LinkedHashSet<>();
        for (NamingStrategy strategy : strategies) {
            for (String schema : defaultSchemas) {
                List<String> column = names(strategy, id.table(), schema);
                column.add(raw(strategy, id.column()));
                candidates.add(new DeclaredBinding.Candidate(
                        new SqlName(names(strategy, sequence, schema)), new SqlName(column)));
            }
        }
        return List.copyOf(candidates);
    }

    /** For a sentence about names. */
    String display() {
        return strategies.stream().map(NamingStrategy::label).distinct().collect(Collectors.joining(" or "));
    }

    private List<String> names(NamingStrategy strategy, LogicalPath path, String defaultSchema) {
        List<String> names = new ArrayList<>();
        LogicalName schema = schema(path, defaultSchema);
        if (schema != null) {
            names.add(raw(strategy, schema));
        }
        names.add(raw(strategy, path.name()));
        return names;
    }

    private static @Nullable LogicalName schema(LogicalPath path, String defaultSchema) {
        return path.schema() != null || defaultSchema.isEmpty() ? path.schema() : LogicalName.parse(defaultSchema);
    }

    private String raw(NamingStrategy strategy, LogicalName name) {
        return strategy.apply(quoted ? name.inQuotes() : name).raw();
    }
}
