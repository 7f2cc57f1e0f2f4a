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
        return new Builder("shop", directory).build();
    }

    static ProjectView named(String name) {
        return new Builder(name, Path.of(name)).build();
    }

    static Builder builder(Path directory) {
        return new Builder("shop", directory);
    }

    /** Builds a module of what matters to a test. */
    static final class Builder {
        private final String name;
        private final Path directory;
        private Path root;
        private Map<String, String> properties = Map.of();
        private Set<String> profiles = Set.of();
        private List<PluginView> plugins = List.of();
        private Map<String, String> userProperties = Map.of();
        private Map<String, String> environment = Map.of();
        private Set<String> servers = Set.of();

        private Builder(String name, Path directory) {
            this.name = name;
            this.directory = directory;
            this.root = directory;
        }

        Builder root(Path value) {
            root = value;
            return this;
        }

        Builder properties(Map<String, String> values) {
            properties = values;
            return this;
        }

        Builder profiles(String... ids) {
            profiles = Set.of(ids);
            return this;
        }

        Builder plugins(PluginView... values) {
            plugins = List.of(values);
            return this;
        }

        Builder userProperties(Map<String, String> values) {
            userProperties = values;
            return this;
        }

        Builder environment(Map<String, String> values) {
            environment = values;
            return this;
        }

        Builder servers(String... ids) {
            servers = Set.of(ids);
            return this;
        }

        ProjectView build() {
            return new ProjectView(
                    name,
                    directory,
                    root,
                    List.of(directory.resolve("src/main/resources")),
                    directory.resolve("target/classes"),
                    properties,
                    profiles,
                    plugins,
                    userProperties,
                    environment,
                    servers);
        }
    }
}
