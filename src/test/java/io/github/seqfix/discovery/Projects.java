package io.github.seqfix.discovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Modules as a search sees them. */
final class Projects {
    private Projects() {}

    /** A module in this directory without anything that names a database, laid out as Maven does by default. */
    static ProjectView at(Path directory) {
        return new ProjectView(
                "shop",
                directory,
                directory,
                List.of(directory.resolve("src/main/resources")),
                directory.resolve("target/classes"),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    static ProjectView named(String name) {
        ProjectView view = at(Path.of(name));
        return new ProjectView(
                name,
                view.directory(),
                view.root(),
                view.resources(),
                view.outputDirectory(),
                view.properties(),
                view.profiles(),
                view.plugins(),
                view.userProperties(),
                view.environment());
    }

    static ProjectView with(ProjectView view, PluginView... plugins) {
        return new ProjectView(
                view.name(),
                view.directory(),
                view.root(),
                view.resources(),
                view.outputDirectory(),
                view.properties(),
                view.profiles(),
                List.of(plugins),
                view.userProperties(),
                view.environment());
    }

    static ProjectView withProperties(ProjectView view, Map<String, String> properties) {
        return new ProjectView(
                view.name(),
                view.directory(),
                view.root(),
                view.resources(),
                view.outputDirectory(),
                properties,
                view.profiles(),
                view.plugins(),
                view.userProperties(),
                view.environment());
    }

    static ProjectView withUserProperties(ProjectView view, Map<String, String> properties) {
        return new ProjectView(
                view.name(),
                view.directory(),
                view.root(),
                view.resources(),
                view.outputDirectory(),
                view.properties(),
                view.profiles(),
                view.plugins(),
                properties,
                view.environment());
    }

    static ProjectView withEnvironment(ProjectView view, Map<String, String> environment) {
        return new ProjectView(
                view.name(),
                view.directory(),
                view.root(),
                view.resources(),
                view.outputDirectory(),
                view.properties(),
                view.profiles(),
                view.plugins(),
                view.userProperties(),
                environment);
    }
}
