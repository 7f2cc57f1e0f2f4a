package io.github.seqfix.maven;

import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.jpa.EntityBindings;
import io.github.seqfix.jpa.EntityPresence;
import io.github.seqfix.jpa.EntityReader;
import io.github.seqfix.jpa.JpaProject;
import io.github.seqfix.jpa.LibraryArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.model.Build;
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
 * What the entities of the project at hand say about sequences. The class path is resolved only when there are entities:
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
    private final ProjectDependenciesResolver resolver;
    private final Log log;

    ProjectEntities(MavenSession session, ProjectDependenciesResolver resolver, Log log) {
        this.session = session;
        this.resolver = resolver;
        this.log = log;
    }

    /**
     * Reads them, and logs in a line what was found.
     *
     * @throws MojoExecutionException when the classes cannot be read, or there are none although there should be
     */
    List<DeclaredBinding> bindings(EntitiesMode mode) throws MojoExecutionException {
        if (mode == EntitiesMode.FALSE) {
            return List.of();
        }
        MavenProject project = session.getCurrentProject();
        List<Path> classes = classes(project);
        try {
            if (!EntityPresence.isPossible(classes)) {
                requireNone(mode, classes);
                warnIfNotCompiled(project, classes);
                return List.of();
            }
            List<Dependency> libraries = libraries(project);
            EntityBindings entities =
                    EntityReader.read(new JpaProject(classes, paths(libraries), artifacts(libraries)));
            log.info("entities: " + entities.summary());
            entities.remarks().forEach(log::warn);
            return entities.bindings();
        } catch (IOException e) {
            throw new MojoExecutionException("entities: the classes of the project cannot be read: " + e, e);
        }
    }

    private static void requireNone(EntitiesMode mode, List<Path> classes) throws MojoExecutionException {
        if (mode == EntitiesMode.TRUE) {
            throw new MojoExecutionException(String.format(
                    "entities: there are none among the compiled classes %s; compile first, or set it to auto",
                    classes));
        }
    }

    /** Where entities are to be expected, a folder of classes that is not there means: not yet compiled. */
    private void warnIfNotCompiled(MavenProject project, List<Path> classes) {
        if (classes.stream().anyMatch(Files::exists)) {
            return;
        }
        project.getDependencies().stream()
                .map(org.apache.maven.model.Dependency::getArtifactId)
                .filter(JPA_LIBRARIES::contains)
                .findFirst()
                .ifPresent(library -> log.warn(String.format(
                        "entities: %s is among the dependencies, but nothing is compiled, so what the entities say of"
                                + " sequences is not known: compile first (mvn compile ..), or set entities=false",
                        library)));
    }

    /** The output directories of the project and of the modules that it depends on. */
    private List<Path> classes(MavenProject project) {
        List<MavenProject> modules = new ArrayList<>(List.of(project));
        ProjectDependencyGraph graph = session.getProjectDependencyGraph();
        if (graph != null) {
            modules.addAll(graph.getUpstreamProjects(project, true));
        }
        return modules.stream()
                .map(MavenProject::getBuild)
                .map(ProjectEntities::outputDirectory)
                .flatMap(Optional::stream)
                .map(Path::of)
                .toList();
    }

    private static Optional<String> outputDirectory(@Nullable Build build) {
        return Optional.ofNullable(build).map(Build::getOutputDirectory);
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
            log.warn("entities: some libraries of the project cannot be resolved, so mapped superclasses and the JPA"
                    + " provider may be missed: " + e.getMessage());
            result = e.getResult();
        }
        return result.getDependencies();
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
