package io.github.seqfix.maven;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.jpa.EntityBindings;
import io.github.seqfix.jpa.EntityPresence;
import io.github.seqfix.jpa.EntityReader;
import io.github.seqfix.jpa.JpaProject;
import io.github.seqfix.jpa.LibraryArtifact;
import io.github.seqfix.jpa.LibraryPresence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * What the entities of the modules at hand say about sequences. A class path is resolved only where there are entities:
 * other builds neither pay for it nor fail where it cannot be resolved.
 */
final class ProjectEntities {
    /** What brings a JPA provider, or the annotations, as projects name it; a class path need not be resolved for it. */
    private static final Set<String> JPA_LIBRARIES = Set.of(
            "hibernate-core",
            "hibernate-core-jakarta",
            "hibernate-entitymanager",
            "eclipselink",
            "org.eclipse.persistence.jpa",
            "spring-boot-starter-data-jpa",
            "quarkus-hibernate-orm",
            "quarkus-hibernate-orm-panache",
            "jakarta.persistence-api",
            "javax.persistence-api");

    private final MavenSession session;
    private final EntityModules modules;
    private final ProjectDependenciesResolver resolver;
    private final Log log;

    ProjectEntities(
            MavenSession session, @Nullable MojoExecution execution, ProjectDependenciesResolver resolver, Log log) {
        this.session = session;
        this.modules = EntityModules.of(session, execution);
        this.resolver = resolver;
        this.log = log;
    }

    /**
     * Reads them, and logs what was found, and what could not be read.
     *
     * @throws MojoExecutionException when the classes cannot be read, or there are none although there should be
     */
    Declarations declarations(EntitiesMode mode) throws MojoExecutionException {
        if (mode == EntitiesMode.FALSE) {
            return Declarations.NONE;
        }
        Set<DeclaredBinding> bindings = new LinkedHashSet<>();
        Set<String> unread = new LinkedHashSet<>();
        try {
            List<EntityModules.Application> applications = new ArrayList<>();
            boolean hasEntities = false;
            for (EntityModules.Application application : modules.applications()) {
                boolean entities = EntityPresence.isPossible(application.classes());
                hasEntities |= entities;
                if (entities || bringsKnownLibrary(application)) {
                    applications.add(application);
                }
            }
            requireAny(mode, hasEntities);
            for (EntityModules.Application application : applications) {
                EntityBindings entities = read(application, applications.size() > 1);
                bindings.addAll(entities.bindings());
                unread.addAll(entities.unread());
            }
            warnOfWhatIsNotRead();
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "entities: the classes of the project cannot be read: " + e
                            + "; compile anew (mvn clean compile), or set entities=false",
                    e);
        }
        return new Declarations(List.copyOf(bindings), List.of(), List.copyOf(unread));
    }

    private EntityBindings read(EntityModules.Application application, boolean oneOfSeveral) throws IOException {
        List<Dependency> libraries = libraries(application.module());
        EntityBindings entities =
                EntityReader.read(new JpaProject(application.classes(), paths(libraries), artifacts(libraries)));
        String module = oneOfSeveral ? " of " + application.module().getArtifactId() : "";
        log.info("entities" + module + ": " + entities.summary());
        entities.remarks().forEach(log::warn);
        return entities;
    }

    private static boolean bringsKnownLibrary(EntityModules.Application application) {
        return application
                .modules()
                .flatMap(module -> module.getDependencies().stream())
                .anyMatch(
                        dependency -> LibraryPresence.isPossible(dependency.getGroupId(), dependency.getArtifactId()));
    }

    private void requireAny(EntitiesMode mode, boolean hasEntities) throws MojoExecutionException {
        if (mode == EntitiesMode.TRUE && !hasEntities) {
            List<Path> classes = modules.read().stream()
                    .map(EntityModules::classes)
                    .flatMap(Optional::stream)
                    .toList();
            throw new MojoExecutionException(String.format(
                    "entities: there are none among the compiled classes %s; compile first, or set it to auto",
                    classes));
        }
    }

    private void warnOfWhatIsNotRead() throws IOException {
        List<MavenProject> notCompiled =
                modules.read().stream().filter(this::wantsToBeCompiled).toList();
        if (!notCompiled.isEmpty()) {
            log.warn(String.format(
                    "entities: %s is among the dependencies%s, but nothing is compiled, so what the entities say of"
                            + " sequences is not known: compile first (mvn compile ..), or set entities=false",
                    jpaLibrary(notCompiled.get(0)).orElseThrow(),
                    modules.isReactor() ? " of " + names(notCompiled) : ""));
        }
        List<MavenProject> leftOut = new ArrayList<>();
        for (MavenProject module : modules.leftOut()) {
            if (wantsToBeCompiled(module)
                    || EntityPresence.isPossible(
                            EntityModules.classes(module).stream().toList())) {
                leftOut.add(module);
            }
        }
        if (!leftOut.isEmpty()) {
            log.warn(String.format(
                    "entities: this build leaves out %s (-pl, -rf), so what the entities there say of sequences is not"
                            + " known: build all that shares the database, or set entities=false",
                    names(leftOut)));
        }
    }

    /** Whether entities are to be expected of sources that are not compiled yet. */
    private boolean wantsToBeCompiled(MavenProject module) {
        return jpaLibrary(module).isPresent()
                && !EntityModules.isCompiled(module)
                && module.getCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)));
    }

    private static Optional<String> jpaLibrary(MavenProject module) {
        return module.getDependencies().stream()
                .map(org.apache.maven.model.Dependency::getArtifactId)
                .filter(JPA_LIBRARIES::contains)
                .findFirst();
    }

    private static String names(List<MavenProject> modules) {
        return modules.stream().map(MavenProject::getArtifactId).collect(Collectors.joining(", "));
    }

    /** The class path without what is for tests. What cannot be resolved is left out: it is rarely needed. */
    private List<Dependency> libraries(MavenProject project) {
        DependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) ->
                node.getDependency() == null || !node.getDependency().getScope().equals("test"));
        DependencyResolutionResult result;
        try {
            result = resolver.resolve(request);
        } catch (DependencyResolutionException e) {
            result = e.getResult();
            // The classes of modules are read where they are compiled, packaged or not.
            boolean onlyModules = result.getCollectionErrors().isEmpty()
                    && result.getUnresolvedDependencies().stream().allMatch(this::isModule);
            if (!onlyModules) {
                log.warn(
                        "entities: some libraries of the project cannot be resolved, so mapped superclasses and the JPA"
                                + " provider may be missed: " + e.getMessage());
            }
        }
        return result.getDependencies();
    }

    private boolean isModule(Dependency dependency) {
        return modules.has(
                dependency.getArtifact().getGroupId(), dependency.getArtifact().getArtifactId());
    }

    private static List<Path> paths(List<Dependency> libraries) {
        return libraries.stream()
                .map(library -> library.getArtifact().getFile())
                .filter(Objects::nonNull)
                .map(file -> file.toPath())
                .toList();
    }

    private static List<LibraryArtifact> artifacts(List<Dependency> libraries) {
        return libraries.stream()
                .map(Dependency::getArtifact)
                .map(artifact ->
                        new LibraryArtifact(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()))
                .toList();
    }
}
