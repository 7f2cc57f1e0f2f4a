package io.github.seqfix.jpa;

import java.util.List;
import java.util.Optional;

/** Quarkus, which sets up Hibernate itself, with defaults of its own. */
final class Quarkus {
    /** The setting for {@code database.orm-compatibility.version}: the older Hibernate to behave like. */
    static final String ORM_COMPATIBILITY = "quarkus.orm-compatibility";

    private static final int FIRST_WITH_POOLED_LO = 3;

    private Quarkus() {}

    /** Whether Quarkus sets up Hibernate in the project with these libraries. */
    static boolean isUsed(List<LibraryArtifact> artifacts) {
        return find(artifacts).isPresent();
    }

    /** Adds what Quarkus sets where the project's files do not. */
    static void addDefaults(JpaSettings settings, List<LibraryArtifact> artifacts) {
        if (settings.first(ORM_COMPATIBILITY).isPresent()) {
            settings.add(HibernateSettings.DATABASE_STRUCTURE_NAMING, "legacy");
        }
        find(artifacts)
                .filter(quarkus -> quarkus.majorVersion() >= FIRST_WITH_POOLED_LO)
                .ifPresent(quarkus -> settings.add(HibernateSettings.PREFERRED_OPTIMIZER, "pooled-lo"));
    }

    private static Optional<LibraryArtifact> find(List<LibraryArtifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> artifact.is("io.quarkus", "quarkus-hibernate-orm"))
                .findFirst();
    }
}
