package io.github.seqfix.maven;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** A call of a goal as Maven makes it, and what it has said: in one Java process, on a project that nothing builds. */
final class GoalCall {
    private final String goal;
    private final Path directory;
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final Properties options = new Properties();
    private final Properties system = new Properties();
    private final MavenProject project = new MavenProject();
    private final List<Field> set = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<SettingsProblem> problems = new ArrayList<>();
    private MojoExecution.Source source = MojoExecution.Source.CLI;
    private @Nullable Xpp3Dom configuration;
    private boolean isInterrupted;

    /**
     * Prepares it.
     *
     * @param goal {@code check} or {@code reset}
     * @param directory the project's folder
     */
    GoalCall(String goal, Path directory) {
        this.goal = goal;
        this.directory = directory;
        project.setArtifactId("shop");
        project.setFile(new File(directory.toFile(), "pom.xml"));
        project.setBuild(new Build());
        project.getBuild().setDirectory(directory.resolve("target").toString());
        project.getBuild()
                .setOutputDirectory(directory.resolve("target/classes").toString());
        project.addCompileSourceRoot(directory.resolve("src/main/java").toString());
        system.setProperty("user.home", directory.toString());
    }

    /** Sets a parameter as Maven does, which has looked at its type only. */
    GoalCall set(String parameter, @Nullable Object value) {
        set.add(field(parameter));
        values.add(value);
        return this;
    }

    /** Names a database, so that the goal gets so far. */
    GoalCall at(String url) {
        return set("url", url);
    }

    /** Adds {@code -Dname=value}. */
    GoalCall option(String name, String value) {
        options.setProperty(name, value);
        return this;
    }

    /** Sets a variable of the environment. */
    GoalCall variable(String name, String value) {
        system.setProperty("env." + name, value);
        return this;
    }

    /** What the POM has in the plugin's {@code <configuration>}. */
    GoalCall pom(String elements) {
        configuration = dom(elements);
        return this;
    }

    /** Makes it an execution that a POM binds to a phase. */
    GoalCall bound() {
        source = MojoExecution.Source.LIFECYCLE;
        return this;
    }

    /** Adds a property of the POM. */
    GoalCall property(String name, String value) {
        project.getProperties().setProperty(name, value);
        return this;
    }

    /** Interrupts the goal while it waits. */
    GoalCall interrupted() {
        isInterrupted = true;
        return this;
    }

    /** The project's folder, which exists. */
    Path directory() throws IOException {
        return Files.createDirectories(directory);
    }

    /** Adds a dependency of the project. */
    GoalCall dependency(String artifactId) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("org.hibernate.orm");
        dependency.setArtifactId(artifactId);
        project.getDependencies().add(dependency);
        return this;
    }

    /** Adds another plugin to the POM, with an execution for each configuration. */
    GoalCall plugin(String groupId, String artifactId, String... elements) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(groupId);
        plugin.setArtifactId(artifactId);
        for (String each : elements) {
            PluginExecution execution = new PluginExecution();
            execution.setId("execution-" + plugin.getExecutions().size());
            execution.setConfiguration(dom(each));
            plugin.addExecution(execution);
        }
        project.getBuild().addPlugin(plugin);
        return this;
    }

    /** Adds a server to settings.xml. */
    GoalCall server(String id, @Nullable String username, SettingsProblem... found) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(username);
        request.addServer(server);
        problems.addAll(List.of(found));
        return this;
    }

    /** Runs the goal, and returns what it has failed with. */
    AbstractMojoExecutionException failure() throws Exception {
        try {
            run();
        } catch (AbstractMojoExecutionException e) {
            return e;
        } finally {
            Thread.interrupted();
        }
        throw new AssertionError("the goal has not failed");
    }

    /** Runs the goal whatever comes of it, and returns what it has warned of. */
    List<String> warnings() throws Exception {
        try {
            run();
        } catch (AbstractMojoExecutionException e) {
            warnings.add(String.valueOf(e.getMessage()));
        }
        return warnings;
    }

    private void run() throws Exception {
        MojoDescriptor descriptor = Descriptor.goal(goal);
        Plugin plugin = new Plugin();
        plugin.setGroupId(descriptor.getPluginDescriptor().getGroupId());
        plugin.setArtifactId(descriptor.getPluginDescriptor().getArtifactId());
        plugin.setConfiguration(configuration);
        project.getBuild().addPlugin(plugin);
        MojoExecution execution = new MojoExecution(plugin, goal, "default-cli");
        if (source != MojoExecution.Source.CLI) {
            execution = new MojoExecution(plugin, goal, "default-" + goal);
        }
        execution.setMojoDescriptor(descriptor);
        execution.setConfiguration(configuration);
        setSource(execution);

        MavenSession session = session();
        SettingsDecrypter decrypter =
                asked -> new SettingsServersTest.Decrypted(asked.getServers().get(0), problems);
        AbstractSeqfixMojo mojo = goal.equals("check")
                ? new CheckMojo(session, decrypter, asked -> {
                    throw new AssertionError("there are no dependencies to resolve");
                })
                : new ResetMojo(session, decrypter, asked -> {
                    throw new AssertionError("there are no dependencies to resolve");
                });
        mojo.setLog(new Listener());
        assign(field("execution"), mojo, execution);
        for (int index = 0; index < set.size(); index++) {
            assign(set.get(index), mojo, values.get(index));
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        mojo.execute();
    }

    /** The constructor is for Maven itself, and the only one that needs no more than this. */
    @SuppressWarnings("deprecation")
    private MavenSession session() {
        request.setBaseDirectory(directory.toFile());
        request.setUserProperties(options);
        request.setSystemProperties(system);
        request.setGoals(List.of(source == MojoExecution.Source.CLI ? "seqfix:" + goal : "verify"));
        MavenSession session = new MavenSession(
                (PlexusContainer) null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(project));
        session.setAllProjects(List.of(project));
        session.setCurrentProject(project);
        return session;
    }

    private void setSource(MojoExecution execution) throws ReflectiveOperationException {
        Field field = MojoExecution.class.getDeclaredField("source");
        field.setAccessible(true);
        field.set(execution, source);
    }

    private Field field(String name) {
        Class<?> type = goal.equals("check") ? CheckMojo.class : ResetMojo.class;
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            try {
                return AbstractSeqfixMojo.class.getDeclaredField(name);
            } catch (NoSuchFieldException missing) {
                throw new IllegalArgumentException(name, missing);
            }
        }
    }

    private static void assign(Field field, Object object, @Nullable Object value) throws IllegalAccessException {
        field.setAccessible(true);
        field.set(object, value);
    }

    private static Xpp3Dom dom(String elements) {
        try {
            return Xpp3DomBuilder.build(new StringReader("<configuration>" + elements + "</configuration>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlPullParserException e) {
            throw new IllegalArgumentException(elements, e);
        }
    }

    /** Remembers warnings, and is silent about all else. */
    private final class Listener extends SystemStreamLog {
        @Override
        public void warn(CharSequence content) {
            warnings.add(content.toString());
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(CharSequence content) {
            // Under -X only.
        }

        @Override
        public void info(CharSequence content) {
            // No test asks for it.
        }

        @Override
        public void error(CharSequence content) {
            // The failure tells.
        }
    }
}
