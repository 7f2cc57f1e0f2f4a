package io.github.seqfix.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The elements of {@code <configuration>} that hold for an execution, as the POM has them: what Maven hands on to the
 * execution has no unknown ones any more.
 */
final class PomElements {
    private PomElements() {}

    /** The elements, from where Maven looks for them: the build's plugin, else the one of pluginManagement. */
    static List<Xpp3Dom> of(MavenProject project, MojoExecution execution) {
        List<Xpp3Dom> elements = new ArrayList<>();
        Optional<Plugin> plugin = find(project.getBuildPlugins(), execution).or(() -> managed(project, execution));
        if (plugin.isPresent()) {
            addChildren(elements, plugin.get().getConfiguration());
            for (PluginExecution candidate : plugin.get().getExecutions()) {
                if (candidate.getId().equals(execution.getExecutionId())) {
                    addChildren(elements, candidate.getConfiguration());
                }
            }
        }
        return elements;
    }

    private static Optional<Plugin> managed(MavenProject project, MojoExecution execution) {
        PluginManagement management = project.getPluginManagement();
        return management == null ? Optional.empty() : find(management.getPlugins(), execution);
    }

    private static Optional<Plugin> find(@Nullable Collection<Plugin> plugins, MojoExecution execution) {
        return Stream.ofNullable(plugins)
                .flatMap(Collection::stream)
                .filter(plugin -> Objects.equals(plugin.getGroupId(), execution.getGroupId())
                        && Objects.equals(plugin.getArtifactId(), execution.getArtifactId()))
                .findFirst();
    }

    private static void addChildren(List<Xpp3Dom> elements, @Nullable Object configuration) {
        if (configuration instanceof Xpp3Dom dom) {
            elements.addAll(List.of(dom.getChildren()));
        }
    }
}
