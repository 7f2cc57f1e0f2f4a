package io.github.seqfix.maven;

import io.github.seqfix.discovery.ConfigurationNode;
import io.github.seqfix.discovery.MavenPlaceholders;
import io.github.seqfix.discovery.PluginView;
import io.github.seqfix.discovery.ProjectView;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The modules of a build as a search for their database sees them. */
final class ProjectViews {
    private static final String VARIABLE = "env.";

    /** What the virtual machine and Maven set themselves: nobody configures a database by them. */
    private static final List<String> OWN_PROPERTIES = List.of(
            "java.",
            "sun.",
            "os.",
            "jdk.",
            "file.",
            "line.",
            "path.",
            "maven.",
            "library.",
            "classworlds.",
            "stdout.",
            "stderr.",
            "native.",
            "awt.");

    private final MavenSession session;
    private final Map<String, String> userProperties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Set<String> servers;

    ProjectViews(MavenSession session) {
        this.session = session;
        map(session.getSystemProperties()).forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                environment.put(name.substring(VARIABLE.length()), value);
            } else if (OWN_PROPERTIES.stream().noneMatch(name::startsWith)) {
                userProperties.put(name, value);
            }
        });
        userProperties.putAll(map(session.getUserProperties()));
        servers = session.getSettings().getServers().stream()
                .map(Server::getId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The module at hand; without a POM the folder where Maven was called, laid out as Maven does by default. */
    ProjectView current() {
        return of(session.getCurrentProject());
    }

    /** The other modules of the build, those that were not selected included. */
    List<ProjectView> others() {
        MavenProject current = session.getCurrentProject();
        List<MavenProject> modules = session.getAllProjects();
        return Stream.ofNullable(modules)
                .flatMap(List::stream)
                .filter(module -> !module.equals(current))
                .map(this::of)
                .toList();
    }

    private ProjectView of(MavenProject project) {
        File base = project.getFile() == null ? null : project.getBasedir();
        Path directory = base == null ? Path.of(session.getExecutionRootDirectory()) : base.toPath();
        Map<String, String> properties = map(project.getProperties());
        properties.put("basedir", directory.toString());
        properties.put("project.basedir", directory.toString());
        return new ProjectView(
                project.getArtifactId(),
                directory,
                root(directory),
                base == null ? List.of(directory.resolve("src/main/resources")) : resources(project, directory),
                base == null ? directory.resolve("target/classes") : output(project, directory),
                properties,
                project.getActiveProfiles().stream().map(Profile::getId).collect(Collectors.toSet()),
                plugins(project, new MavenPlaceholders(properties, userProperties, environment)),
                userProperties,
                environment,
                servers);
    }

    private Path root(Path directory) {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return root == null ? directory : root.toPath();
    }

    private static List<Path> resources(MavenProject project, Path directory) {
        return Stream.ofNullable(project.getBuild())
                .map(Build::getResources)
                .flatMap(List::stream)
                .map(Resource::getDirectory)
                .filter(Objects::nonNull)
                .map(directory::resolve)
                .toList();
    }

    private static Path output(MavenProject project, Path directory) {
        return directory.resolve(Optional.ofNullable(project.getBuild())
                .map(Build::getOutputDirectory)
                .orElse("target/classes"));
    }

    /** Those that are only managed may be called on the command line. */
    private static List<PluginView> plugins(MavenProject project, MavenPlaceholders placeholders) {
        Map<String, Plugin> plugins = new HashMap<>();
        PluginManagement management = project.getPluginManagement();
        if (management != null) {
            management.getPlugins().forEach(plugin -> plugins.put(plugin.getKey(), plugin));
        }
        project.getBuildPlugins().forEach(plugin -> plugins.put(plugin.getKey(), plugin));
        return plugins.values().stream().map(plugin -> of(plugin, placeholders)).toList();
    }

    private static PluginView of(Plugin plugin, MavenPlaceholders placeholders) {
        return new PluginView(
                String.valueOf(plugin.getGroupId()),
                String.valueOf(plugin.getArtifactId()),
                configuration(plugin.getConfiguration(), placeholders),
                plugin.getExecutions().stream()
                        .map(execution -> new PluginView.Execution(
                                execution.getId(), configuration(execution.getConfiguration(), placeholders)))
                        .toList());
    }

    private static ConfigurationNode configuration(@Nullable Object configuration, MavenPlaceholders placeholders) {
        return configuration instanceof Xpp3Dom dom ? node(dom, placeholders) : ConfigurationNode.EMPTY;
    }

    private static ConfigurationNode node(Xpp3Dom element, MavenPlaceholders placeholders) {
        String value = element.getValue();
        List<ConfigurationNode> children = new ArrayList<>();
        for (Xpp3Dom child : element.getChildren()) {
            children.add(node(child, placeholders));
        }
        return new ConfigurationNode(
                element.getName(), value == null ? null : placeholders.replace(value.strip()), children);
    }

    private static Map<String, String> map(Properties properties) {
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
