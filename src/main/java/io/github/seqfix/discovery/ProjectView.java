package io.github.seqfix.discovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a module of the build. Its maps hold secrets as well; no text of ours shows them.
 *
 * @param name what the module is called, for people: its artifactId
 * @param directory its base directory
 * @param root the topmost directory of the build, which is the base directory where there is one module only
 * @param resources its folders of resources, not those for tests, in the order of the POM; they need not exist
 * @param outputDirectory where its compiled classes go; it need not exist
 * @param properties the properties of its effective POM, active profiles included
 * @param profiles the ids of its active Maven profiles
 * @param plugins its plugins
 * @param userProperties what {@code -D} has set
 * @param environment the environment variables
 * @param servers the ids of the servers in settings.xml
 */
public record ProjectView(
        String name,
        Path directory,
        Path root,
        List<Path> resources,
        Path outputDirectory,
        Map<String, String> properties,
        Set<String> profiles,
        List<PluginView> plugins,
        Map<String, String> userProperties,
        Map<String, String> environment,
        Set<String> servers) {

    public ProjectView {
        resources = List.copyOf(resources);
        properties = Map.copyOf(properties);
        profiles = Set.copyOf(profiles);
        plugins = List.copyOf(plugins);
        userProperties = Map.copyOf(userProperties);
        environment = Map.copyOf(environment);
        servers = Set.copyOf(servers);
    }

    /** Whether the POM or {@code -D} sets a property, or the environment a variable, that begins like this. */
    boolean mentions(String property, String variable) {
        return hasPrefix(properties, property)
                || hasPrefix(userProperties, property)
                || hasPrefix(environment, variable);
    }

    private static boolean hasPrefix(Map<String, String> values, String prefix) {
        for (String name : values.keySet()) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Shows no property and no variable. */
    @Override
    public String toString() {
        return name;
    }
}
