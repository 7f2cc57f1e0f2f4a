package io.github.seqfix.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One configuration of a plugin: what holds for all its executions, or what an execution has in place of that.
 *
 * @param name what a data source of it is called
 * @param source where it stands, for people
 * @param configuration it
 */
record PluginUse(String name, String source, ConfigurationNode configuration) {

    /** All configurations of a module's plugins of this name that differ. */
    static List<PluginUse> of(ProjectView module, Predicate<String> groupId, String artifactId) {
        List<PluginUse> uses = new ArrayList<>();
        for (PluginView plugin : module.plugins()) {
            if (!plugin.artifactId().equals(artifactId) || !groupId.test(plugin.groupId())) {
                continue;
            }
            uses.add(new PluginUse(Candidate.DEFAULT_NAME, artifactId, plugin.configuration()));
            for (PluginView.Execution execution : plugin.executions()) {
                if (uses.stream().noneMatch(use -> use.configuration.equals(execution.configuration()))) {
                    String source = "execution " + execution.id() + " of " + artifactId;
                    uses.add(new PluginUse(execution.id(), source, execution.configuration()));
                }
            }
        }
        return uses;
    }
}
