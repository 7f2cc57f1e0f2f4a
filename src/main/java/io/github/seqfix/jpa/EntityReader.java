package io.github.seqfix.jpa;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DeclaredBinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the JPA mapping of a project from its class files and configuration files, and derives which sequence each
 * generated id draws from. No class of the project is loaded.
 */
public final class EntityReader {
    private final JpaProject project;
    private final ConfigurationFiles files;
    private final OrmXml mappingFiles;
    private final Map<String, MappedClass> hibernateMappings;
    private final ClassIndex classes;

    private EntityReader(JpaProject project, ClassRoots own, ClassRoots libraries) throws IOException {
        this.project = project;
        this.files = ConfigurationFiles.read(own);
        this.mappingFiles = files.mappings();
        this.hibernateMappings = files.hibernateMappings();
        this.classes = new ClassIndex(own, libraries);
    }

    /**
     * Reads a project.
     *
     * @throws IOException when its directories or jars cannot be read; a single file that cannot be read gives a remark
     */
    public static EntityBindings read(JpaProject project) throws IOException {
        try (ClassRoots own = new ClassRoots(project.classes());
                ClassRoots libraries = new ClassRoots(project.libraries())) {
            return new EntityReader(project, own, libraries).bindings();
        }
    }

    private EntityBindings bindings() {
        List<MappedClass> ownClasses = ownClasses();
        ProjectMapping mapping = mapping(ownClasses);
        ProviderRules rules = Providers.rules(providerClass(), mapping);
        Naming naming = rules.naming();
        List<String> remarks = new ArrayList<>();
        List<DeclaredBinding> bindings = new ArrayList<>();
        List<MappedClass> entities = entities(ownClasses);
        Hierarchy hierarchy = new Hierarchy(this::find);
        List<String> customGenerators = new ArrayList<>();
        for (EntityId id : hierarchy.generatedIds(entities)) {
            Optional<SequenceUse> sequence = rules.use(id, remarks::add);
            sequence.ifPresent(use -> bindings.add(binding(id, use, naming, BoundBy.ENTITY)));
            if (sequence.isEmpty()) {
                CustomGenerators.named(id, mapping.generators()).ifPresent(customGenerators::add);
            }
        }
        String summary = summary(bindings.size(), rules.provider(), naming);
        for (EntityId id : hierarchy.generatedIds(libraryEntities(hierarchy, entities))) {
            rules.use(id, remark -> {}).ifPresent(use -> bindings.add(binding(id, use, naming, BoundBy.LIBRARY)));
        }
        bindings.addAll(LibrarySequences.of(project.artifacts(), files.settings()));
        return new EntityBindings(
                bindings,
                summary,
                Stream.of(files.remarks(), classes.remarks(), remarks)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                CustomGenerators.sorted(Stream.concat(
                        customGenerators.stream(), CustomGenerators.annotated(entities, hierarchy, this::find))));
    }

    private ProjectMapping mapping(List<MappedClass> ownClasses) {
        JpaSettings settings = files.settings();
        Quarkus.addDefaults(settings, project.artifacts());
        Map<String, Generator> generators = new HashMap<>(Hierarchy.byName(ownClasses));
        generators.putAll(mappingFiles.generators());
        return new ProjectMapping(
                project.artifacts(),
                settings,
                files.hasPersistenceXml(),
                mappingFiles.defaults(),
                generators,
                classes::isSubclass);
    }

    /** The classes of the project; those that Hibernate's own files map are mapped by these alone. */
    private List<MappedClass> ownClasses() {
        Stream<MappedClass> annotated = classes.projectClasses().stream()
                .filter(type -> !hibernateMappings.containsKey(type.name()))
                .map(mappingFiles::apply);
        return Stream.concat(annotated, hibernateMappings.values().stream()).toList();
    }

    /** The provider's class in persistence.xml; Hibernate's own mapping files mean Hibernate. */
    private String providerClass() {
        return files.providerClass().isEmpty() && !hibernateMappings.isEmpty()
                ? Hibernate.PROVIDER_PACKAGE
                : files.providerClass();
    }

    private Optional<MappedClass> find(String name) {
        return Optional.ofNullable(hibernateMappings.get(name))
                .or(() -> classes.find(name).map(mappingFiles::apply));
    }

    /** The entities of the project, and those of libraries that its files list, sorted by name. */
    private List<MappedClass> entities(List<MappedClass> ownClasses) {
        Set<MappedClass> entities = new LinkedHashSet<>(ownClasses);
        Stream.concat(files.classes().stream(), mappingFiles.classNames().stream())
                .map(this::find)
                .flatMap(Optional::stream)
                .forEach(entities::add);
        return entities.stream()
                .filter(type -> type.role() == MappedClass.Role.ENTITY)
                .sorted(Comparator.comparing(MappedClass::name))
                .toList();
    }

    private List<MappedClass> libraryEntities(Hierarchy hierarchy, List<MappedClass> entities) {
        List<MappedClass> lines = entities.stream()
                .flatMap(entity -> hierarchy.line(entity).stream())
                .toList();
        return LibraryEntities.of(project.artifacts(), files.settings(), lines, this::find).stream()
                .filter(entity -> !entities.contains(entity))
                .toList();
    }

    private static DeclaredBinding binding(EntityId id, SequenceUse use, Naming naming, BoundBy boundBy) {
        return new DeclaredBinding(
                use.sequences().stream()
                        .flatMap(sequence -> naming.candidates(sequence, id).stream())
                        .distinct()
                        .toList(),
                use.kind(),
                use.block(),
                use.firstValue(),
                boundBy,
                String.format("the entity %s (%s)", id.entity(), use.rule()),
                false);
    }

    private static String summary(int count, String provider, Naming naming) {
        return String.format(
                "%d generated %s, by the rules of %s, names %s",
                count, count == 1 ? "id" : "ids", provider, naming.display());
    }
}
