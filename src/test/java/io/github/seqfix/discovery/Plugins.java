package io.github.seqfix.discovery;

import java.util.List;
import java.util.Map;

/** Plugins of a POM as a search sees them. */
final class Plugins {
    private Plugins() {}

    static PluginView plugin(
            String group, String artifact, Map<String, String> configuration, PluginView.Execution... executions) {
        return new PluginView(group, artifact, configuration(configuration), List.of(executions));
    }

    static PluginView plugin(String group, String artifact, ConfigurationNode... elements) {
        return new PluginView(group, artifact, node("configuration", elements), List.of());
    }

    static PluginView.Execution execution(String id, Map<String, String> configuration) {
        return new PluginView.Execution(id, configuration(configuration));
    }

    static ConfigurationNode node(String name, ConfigurationNode... children) {
        return new ConfigurationNode(name, null, List.of(children));
    }

    static ConfigurationNode text(String name, String value) {
        return new ConfigurationNode(name, value, List.of());
    }

    private static ConfigurationNode configuration(Map<String, String> values) {
        return new ConfigurationNode(
                "configuration",
                null,
                values.entrySet().stream()
                        .map(entry -> text(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
