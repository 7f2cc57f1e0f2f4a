package io.github.seqfix.discovery;

import java.util.List;

/**
 * A plugin of a module as its effective POM has it, active profiles included, from {@code <plugins>} or only from
 * {@code <pluginManagement>}.
 *
 * @param groupId the plugin's group
 * @param artifactId the plugin's artifact
 * @param configuration what holds for all its executions
 * @param executions its executions, in the order of the POM
 */
public record PluginView(
        String groupId, String artifactId, ConfigurationNode configuration, List<Execution> executions) {

    public PluginView {
        executions = List.copyOf(executions);
    }

    /**
     * An execution of a plugin.
     *
     * @param id its id
     * @param configuration what holds for it: its own configuration, and the plugin's where it says nothing
     */
    public record Execution(String id, ConfigurationNode configuration) {}
}
