package io.github.seqfix.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Entities that libraries bring and map by themselves, without any file of the project that lists them. */
final class LibraryEntities {
    private static final String ENVERS = "hibernate-envers";
    private static final String REVISION = "org.hibernate.envers.DefaultRevisionEntity";

    /** The annotation at the id of a revision entity. */
    private static final String REVISION_NUMBER = "org.hibernate.envers.RevisionNumber";

    private static final String NATIVE_ID = "org.hibernate.envers.use_revision_entity_with_native_id";

    /** The entities that Axon's auto-configuration registers, and whose ids are generated. */
    private static final Map<String, String> AXON = Map.of(
            "axon-eventsourcing", "org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry",
            "axon-modelling", "org.axonframework.modelling.saga.repository.jpa.AssociationValueEntry");

    private LibraryEntities() {}

    /**
     * The entities of the libraries among these.
     *
     * @param own the classes of the project's entities, and their superclasses: a revision entity among them replaces that
     *     of Hibernate Envers
     * @param classes finds a class by its name
     */
    static List<MappedClass> of(
            List<LibraryArtifact> artifacts,
            JpaSettings settings,
            List<MappedClass> own,
            Function<String, Optional<MappedClass>> classes) {
        List<MappedClass> entities = new ArrayList<>();
        for (LibraryArtifact artifact : artifacts) {
            boolean hibernate = artifact.groupId().equals("org.hibernate")
                    || artifact.groupId().equals("org.hibernate.orm");
            if (hibernate && artifact.artifactId().equals(ENVERS) && !hasRevisions(own)) {
                entities.add(revisions(settings));
            }
            if (artifact.groupId().equals("org.axonframework")) {
                Optional.ofNullable(AXON.get(artifact.artifactId()))
                        .flatMap(classes)
                        .ifPresent(entities::add);
            }
        }
        return List.copyOf(entities);
    }

    /** Whether a revision entity of the project's own takes the place of the default one. */
    private static boolean hasRevisions(List<MappedClass> own) {
        return own.stream()
                .flatMap(type -> type.ids().stream())
                .anyMatch(id -> id.annotations().contains(REVISION_NUMBER));
    }

    /** Envers maps its default entity by itself: a class without a mapping of its own. */
    private static MappedClass revisions(JpaSettings settings) {
        boolean nativeId = settings.first(NATIVE_ID).map(Boolean::parseBoolean).orElse(true);
        Generator generator = nativeId
                ? new Generator.OfHibernate("", "id", "native", Map.of())
                : new Generator.OfHibernate(
                        "",
                        "id",
                        "sequence",
                        Map.of("sequence_name", "REVISION_GENERATOR", "increment_size", "1", "initial_value", "1"));
        return new MappedClass(
                REVISION,
                null,
                List.of(),
                List.of(),
                true,
                MappedClass.Role.ENTITY,
                "",
                "REVINFO",
                "",
                null,
                List.of(new MappedId(
                        "id",
                        new JavaType("int", false),
                        "REV",
                        new Generation(Generation.Strategy.SEQUENCE, ""),
                        List.of(REVISION_NUMBER))),
                false,
                Map.of(),
                List.of(generator),
                Map.of(),
                "");
    }
}
