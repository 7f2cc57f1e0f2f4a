package io.github.seqfix.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The modules whose entities a run reads. An execution that is bound to a phase reads its own module and those that this
 * depends on. A goal on the command line runs once, in the first module, after all that stands before it has run in all
 * of them: it reads them all.
 */
final class EntityModules {
    private final MavenProject current;
    private final boolean onCommandLine;
    private final List<MavenProject> built;
    private final List<MavenProject> all;

    /**
     * Creates the choice.
     *
     * @param current the module that runs the goal
     * @param onCommandLine whether the goal was called on the command line
     * @param built the modules of this build
     * @param all the modules of the reactor, those among them that this build leaves out
     */
    EntityModules(MavenProject current, boolean onCommandLine, List<MavenProject> built, List<MavenProject> all) {
        this.current = current;
        this.onCommandLine = onCommandLine;
        this.built = built;
        this.all = all;
    }

    static EntityModules of(MavenSession session, @Nullable MojoExecution execution) {
        return new EntityModules(
                session.getCurrentProject(),
                execution != null && execution.getSource() == MojoExecution.Source.CLI,
                session.getProjects(),
                Objects.requireNonNullElse(session.getAllProjects(), session.getProjects()));
    }

    /**
     * Modules whose classes are one application's: mapped together, by the same provider and settings.
     *
     * @param module the module that no other one of the build depends on
     * @param upstream those of the reactor that it depends on, whether or not this build has them
     */
    record Application(MavenProject module, List<MavenProject> upstream) {

        /** The folders of their compiled classes, those that do not exist among them. */
        List<Path> classes() {
            return modules()
                    .map(EntityModules::classes)
                    .flatMap(Optional::stream)
                    .toList();
        }

        Stream<MavenProject> modules() {
            return Stream.concat(Stream.of(module), upstream.stream());
        }
    }

    /** What is read: at least one application, whether or not anything of it is compiled. */
    List<Application> applications() {
        if (!onCommandLine) {
            return List.of(application(current));
        }
        List<Application> compiled = built.stream()
                .filter(EntityModules::isCompiled)
                .map(this::application)
                .toList();
        List<Application> applications = compiled.stream()
                .filter(one -> compiled.stream().noneMatch(other -> other.upstream.contains(one.module)))
                .toList();
        return applications.isEmpty() ? List.of(application(current)) : applications;
    }

    /** The modules that are read, or would be if they were compiled. */
    Set<MavenProject> read() {
        Set<MavenProject> modules = new LinkedHashSet<>();
        for (MavenProject module : onCommandLine ? built : List.of(current)) {
            application(module).modules().forEach(modules::add);
        }
        return modules;
    }

    /** The modules of the reactor that would be read if this build did not leave them out. */
    List<MavenProject> leftOut() {
        Set<MavenProject> read = read();
        return onCommandLine
                ? all.stream().filter(module -> !read.contains(module)).toList()
                : List.of();
    }

    /** Whether more than one module is to be told from another. */
    boolean isReactor() {
        return all.size() > 1;
    }

    /** Whether the reactor has a module of these coordinates. */
    boolean has(String groupId, String artifactId) {
        return all.stream()
                .anyMatch(module -> module.getGroupId().equals(groupId)
                        && module.getArtifactId().equals(artifactId));
    }

    /** The folder of a module's compiled classes; empty where there is no POM. */
    static Optional<Path> classes(MavenProject module) {
        return Optional.ofNullable(module.getBuild())
                .map(Build::getOutputDirectory)
                .map(Path::of);
    }

    static boolean isCompiled(MavenProject module) {
        return classes(module).filter(Files::isDirectory).isPresent();
    }

    private Application application(MavenProject module) {
        List<MavenProject> upstream = new ArrayList<>();
        List<MavenProject> open = new ArrayList<>(List.of(module));
        while (!open.isEmpty()) {
            MavenProject next = open.remove(0);
            for (MavenProject other : all) {
                boolean needed = next.getDependencies().stream().anyMatch(dependency -> isOf(dependency, other));
                if (needed && !upstream.contains(other)) {
                    upstream.add(other);
                    open.add(other);
                }
            }
        }
        return new Application(module, upstream);
    }

    private static boolean isOf(Dependency dependency, MavenProject module) {
        return dependency.getGroupId().equals(module.getGroupId())
                && dependency.getArtifactId().equals(module.getArtifactId());
    }
}
