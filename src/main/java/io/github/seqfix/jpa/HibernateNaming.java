package io.github.seqfix.jpa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The naming of Hibernate in a project: its physical naming strategy, default schema and quoting. */
final class HibernateNaming {
    private static final int FIRST_WITH_NEW_SNAKE_CASE = 7;

    private HibernateNaming() {}

    /** The naming of this major version. */
    static Naming of(int major, ProjectMapping project) {
        HibernateSettings settings = new HibernateSettings(project.settings());
        MappingDefaults defaults = project.mappingDefaults();
        List<String> schemas = new ArrayList<>(settings.defaultSchemas());
        if (!defaults.schema().isEmpty()) {
            schemas.add(0, defaults.schema());
        }
        NamingStrategy snakeCase =
                major >= FIRST_WITH_NEW_SNAKE_CASE ? SnakeCase.SINCE_HIBERNATE_7 : SnakeCase.UP_TO_HIBERNATE_6;
        Set<NamingStrategy> configured = configured(settings.namingStrategies(), snakeCase);
        return new Naming(
                configured.isEmpty() ? byDefault(project, snakeCase) : List.copyOf(configured),
                schemas.isEmpty() ? List.of("") : schemas,
                settings.quotesAllNames() || defaults.quoted());
    }

    private static Set<NamingStrategy> configured(List<String> settings, NamingStrategy snakeCase) {
        Set<NamingStrategy> strategies = new LinkedHashSet<>();
        for (String strategy : settings) {
            switch (strategy.substring(strategy.lastIndexOf('.') + 1)) {
                case "PhysicalNamingStrategyStandardImpl", "standard" -> strategies.add(NamingStrategy.AS_WRITTEN);
                case "CamelCaseToUnderscoresNamingStrategy",
                        "PhysicalNamingStrategySnakeCaseImpl",
                        "SpringPhysicalNamingStrategy" -> strategies.add(snakeCase);
                // The project's own: the database tells whether it is like one of these.
                default -> strategies.addAll(List.of(NamingStrategy.AS_WRITTEN, snakeCase));
            }
        }
        return strategies;
    }

    private static List<NamingStrategy> byDefault(ProjectMapping project, NamingStrategy snakeCase) {
        boolean springBoot = project.artifacts().stream()
                .anyMatch(artifact -> artifact.groupId().equals("org.springframework.boot"));
        if (springBoot) {
            // Spring Boot's default, unless a bean of the application replaces it.
            return List.of(snakeCase, NamingStrategy.AS_WRITTEN);
        }
        boolean configuredByFiles = project.hasPersistenceXml() || Quarkus.isUsed(project.artifacts());
        return configuredByFiles
                ? List.of(NamingStrategy.AS_WRITTEN)
                // Code of the application configures Hibernate, and may set another strategy.
                : List.of(NamingStrategy.AS_WRITTEN, snakeCase);
    }
}
