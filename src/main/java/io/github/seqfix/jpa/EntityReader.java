package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DeclaredBinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads from a project's class files and configuration files which sequences its entities draw their ids from. No class
 * of the project is loaded.
 */
public final class EntityReader {
    private static final String SEQUENCE_STYLE = "org.hibernate.id.enhanced.SequenceStyleGenerator";
    private static final int NEWEST_HIBERNATE = 7;
    private static final int FIRST_QUARKUS_WITH_POOLED_LO = 3;

    private final JpaProject project;
    private final ConfigurationFiles files;
    private final OrmXml mappings;
    private final ClassIndex classes;

    private EntityReader(JpaProject project, ClassRoots own, ClassRoots libraries) throws IOException {
        this.project = project;
        this.files = ConfigurationFiles.read(own);
        this.mappings = files.mappings();
        this.classes = new ClassIndex(own, libraries);
    }

    /**
     * Reads a project.
     *
     * @throws IOException when its directories or jars cannot be read; single files that cannot be are remarked
     */
    public static EntityBindings read(JpaProject project) throws IOException {
        try (ClassRoots own = new ClassRoots(project.classes());
                ClassRoots libraries = new ClassRoots(project.libraries())) {
            return new EntityReader(project, own, libraries).bindings();
        }
    }

    private EntityBindings bindings() {
        addQuarkusDefaults(files.settings());
        Optional<Provider> provider = ProviderDetector.detect(project.artifacts(), files.providerClass());
        List<MappedClass> ownClasses =
                classes.projectClasses().stream().map(mappings::apply).toList();
        Map<String, Generator> generators = new HashMap<>(Hierarchy.byName(ownClasses));
        generators.putAll(mappings.generators());
        List<ProviderRules> rules = rules(provider, generators);
        Naming naming = naming(provider);
        List<EntityId> ids = new Hierarchy(this::find).generatedIds(entities(ownClasses));
        List<DeclaredBinding> bindings =
                ids.stream().flatMap(id -> binding(id, rules, naming).stream()).toList();
        List<String> remarks = Stream.of(files.remarks(), classes.remarks(), remarks(rules))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new EntityBindings(bindings, summary(bindings.size(), provider, naming), remarks);
    }

    private Optional<MappedClass> find(String name) {
        return classes.find(name).map(mappings::apply);
    }

    /** The entities of the project, and those of libraries that its files list, in the order of their names. */
    private List<MappedClass> entities(List<MappedClass> ownClasses) {
        Set<MappedClass> entities = new LinkedHashSet<>(ownClasses);
        Stream.concat(files.classes().stream(), mappings.classNames().stream())
                .map(this::find)
                .flatMap(Optional::stream)
                .forEach(entities::add);
        return entities.stream()
                .filter(type -> type.role() == MappedClass.Role.ENTITY)
                .sorted(Comparator.comparing(MappedClass::name))
                .toList();
    }

    /** The rules of the provider; where it is not known, of each that it can be. */
    private List<ProviderRules> rules(Optional<Provider> provider, Map<String, Generator> generators) {
        List<Provider> providers = provider.map(List::of)
                .orElse(List.of(
                        new Provider(Provider.Kind.HIBERNATE, NEWEST_HIBERNATE, ""),
                        new Provider(Provider.Kind.HIBERNATE, NEWEST_HIBERNATE - 2, "5"),
                        new Provider(Provider.Kind.ECLIPSELINK, 0, "")));
        return providers.stream()
                .map(each -> each.kind() == Provider.Kind.HIBERNATE
                        ? new HibernateRules(
                                each, generators, new HibernateSettings(files.settings()), this::isSequenceStyle)
                        : new EclipseLinkRules(each.display(), generators))
                .toList();
    }

    private Naming naming(Optional<Provider> provider) {
        if (provider.isPresent() && provider.get().kind() == Provider.Kind.ECLIPSELINK) {
            return Naming.asWritten(mappings);
        }
        boolean decided = files.hasPersistenceXml() || quarkus().isPresent();
        return Naming.ofHibernate(
                provider.map(Provider::major).orElse(NEWEST_HIBERNATE),
                files.settings(),
                project.artifacts(),
                decided,
                mappings);
    }

    private Optional<DeclaredBinding> binding(EntityId id, List<ProviderRules> rules, Naming naming) {
        List<SequenceUse> uses = rules.stream()
                .map(rule -> rule.use(id))
                .flatMap(Optional::stream)
                .toList();
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        SequenceUse use = uses.get(0);
        List<DeclaredBinding.Candidate> candidates = uses.stream()
                .map(SequenceUse::sequence)
                .distinct()
                .flatMap(sequence -> naming.candidates(sequence, id).stream())
                .distinct()
                .toList();
        boolean agreed = uses.stream()
                .allMatch(other -> use.kind() == other.kind() && Objects.equals(use.block(), other.block()));
        return Optional.of(new DeclaredBinding(
                candidates,
                agreed ? use.kind() : Allocation.Kind.POOLED,
                agreed ? use.block() : null,
                use.firstValue(),
                BoundBy.ENTITY,
                String.format("the entity %s (%s)", id.entity(), use.rule()),
                false));
    }

    private boolean isSequenceStyle(String type) {
        Optional<String> name = Optional.of(type);
        while (name.isPresent()) {
            if (name.get().equals(SEQUENCE_STYLE)) {
                return true;
            }
            name = classes.find(name.get()).flatMap(known -> Optional.ofNullable(known.superclass()));
        }
        return false;
    }

    /** Quarkus configures Hibernate itself. */
    private void addQuarkusDefaults(JpaSettings settings) {
        if (settings.first("quarkus.orm-compatibility").isPresent()) {
            settings.add("hibernate.id.db_structure_naming_strategy", "legacy");
        }
        quarkus()
                .filter(quarkus -> quarkus.majorVersion() >= FIRST_QUARKUS_WITH_POOLED_LO)
                .ifPresent(quarkus -> settings.add("hibernate.id.optimizer.pooled.preferred", "pooled-lo"));
    }

    private Optional<LibraryArtifact> quarkus() {
        return project.artifacts().stream()
                .filter(artifact -> artifact.is("io.quarkus", "quarkus-hibernate-orm"))
                .findFirst();
    }

    private static List<String> remarks(List<ProviderRules> rules) {
        List<String> remarks = new ArrayList<>();
        for (ProviderRules rule : rules) {
            if (rule instanceof HibernateRules hibernate) {
                remarks.addAll(hibernate.remarks());
            }
        }
        return remarks;
    }

    private static String summary(int count, Optional<Provider> provider, Naming naming) {
        return String.format(
                "%d generated %s, by the rules of %s, names %s",
                count,
                count == 1 ? "id" : "ids",
                provider.map(Provider::display).orElse("any JPA provider, as none is among the libraries"),
                naming.display());
    }
}
