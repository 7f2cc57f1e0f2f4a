package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.discovery.Candidate;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisedCommandTest {
    private static final File HERE = new File("/work/shop");

    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final Properties options = new Properties();
    private final MavenProject project = project("shop", new File(HERE, "pom.xml"));
    private List<MavenProject> modules = List.of(project);
    private List<MavenProject> built = List.of(project);
    private ChosenDatabase database = ChosenDatabase.named(connection("localhost"), "in-use");

    AdvisedCommandTest() {
        request.setPom(new File(HERE, "pom.xml"));
        Properties system = new Properties();
        system.setProperty("user.dir", HERE.getPath());
        request.setSystemProperties(system);
    }

    @Test
    void aPluginThatThePomKnowsIsCalledByItsPrefix() {
        bind(project, "default", null);
        assertThat(command("default")).isEqualTo("mvn seqfix:reset");
    }

    @Test
    void anotherOneByItsCoordinates() {
        assertThat(command("default-cli")).isEqualTo("mvn io.github.seqfix:seqfix-maven-plugin:1.0:reset");
    }

    @Test
    void anExecutionWithItsOwnConfigurationIsNamed() {
        bind(project, "stock", "jdbc:postgresql://db/stock");
        assertThat(command("stock")).isEqualTo("mvn seqfix:reset@stock");
        assertThat(command("default-cli")).isEqualTo("mvn seqfix:reset");
    }

    @Test
    void whatTheCommandLineHasAnExecutionOfItsOwnForIsNotWhatWasChecked() {
        bind(project, "default-cli", "jdbc:postgresql://db/other");
        bind(project, "checked", null);
        assertThat(command("checked")).isEqualTo("mvn seqfix:reset@checked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    seqfix.user     | app                        |  -Dseqfix.user=app
                    seqfix.url      | jdbc:postgresql://h/a?b=c  |  "-Dseqfix.url=jdbc:postgresql://h/a?b=c"
                    seqfix.includes | a b$c"d                    |  "-Dseqfix.includes=a b\\$c\\"d"
                    seqfix.password | secret                     | , with -Dseqfix.password given again
                    seqfix.url      | jdbc:postgresql://h/a?password=p | , with -Dseqfix.url given again
                    seqfix.url      | jdbc:postgresql://u:p@h/a  | , with -Dseqfix.url given again
                    seqfix.user     | in-use                     | , with -Dseqfix.user given again
                    seqfix.dryRun   | true                       | ''
                    seqfix.failOn   | DRIFTED                    | ''
                    skipTests       | true                       | ''
                    db.host         | h                          |  -Ddb.host=h
                    db.secret       | h                          | , with -Ddb.secret given again
                    """)
    void theOptionsThatLedHereAreRepeated(String option, String value, String expected) {
        bind(project, "default", null);
        project.getOriginalModel().addProperty("url", "jdbc:postgresql://${db.host}/${db.secret}");
        options.setProperty(option, value);

        String separator = expected.isEmpty() || expected.startsWith(",") ? "" : " ";
        assertThat(command("default")).isEqualTo("mvn seqfix:reset" + separator + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spring.profiles.active     | dev    | -Dspring.profiles.active=dev
                    DB_HOST                    | h      | -DDB_HOST=h
                    spring.datasource.password | secret | , with -Dspring.datasource.password given again
                    skipTests                  | true   | ''
                    maven.test.skip            | true   | ''
                    seqfix.discover            | auto   | -Dseqfix.discover=auto
                    """)
    void theOptionsThatADatabaseMayBeFoundByAreRepeated(String option, String value, String expected)
            throws MojoExecutionException {
        bind(project, "default", null);
        options.setProperty(option, value);
        String named = command("default");
        database = found("localhost");
        String separator = expected.isEmpty() || expected.startsWith(",") ? "" : " ";
        assertThat(command("default")).isEqualTo("mvn seqfix:reset" + separator + expected);
        if (!option.startsWith("seqfix")) {
            assertThat(named).isEqualTo("mvn seqfix:reset");
        }
    }

    @Test
    void leaveToWriteIsGivenWhereItIsNeeded() throws MojoExecutionException {
        bind(project, "default", null);
        options.setProperty("seqfix.discover", "auto");
        database = found("192.0.2.1");
        assertThat(command("default")).isEqualTo("mvn seqfix:reset -Dseqfix.discover=true");
    }

    @Test
    void aModuleIsNamed() {
        MavenProject stock = project("stock", new File(HERE, "stock/pom.xml"));
        bind(stock, "default", null);
        modules = List.of(project, stock);
        assertThat(command(stock, "default")).isEqualTo("mvn -pl :stock seqfix:reset");
        modules = List.of(stock);
        assertThat(command(stock, "default")).isEqualTo("mvn -pl :stock seqfix:reset");
    }

    @Test
    void onTheCommandLineTheModulesOfTheBuildAreMeant() {
        MavenProject stock = project("stock", new File(HERE, "stock/pom.xml"));
        bind(project, "default", null);
        modules = List.of(project, stock);
        built = modules;
        assertThat(command("default-cli")).isEqualTo("mvn seqfix:reset");
        built = List.of(stock, project);
        modules = List.of(project, stock, project("left-out", new File(HERE, "out/pom.xml")));
        assertThat(command("default-cli")).isEqualTo("mvn -pl :stock,:shop seqfix:reset");
    }

    @Test
    void anotherPomAndProfilesAreNamed() {
        bind(project, "default", null);
        project.setFile(new File(HERE, "a b/pom.xml"));
        request.setPom(new File(HERE, "a b/pom.xml"));
        request.addActiveProfile("nightly");
        request.addInactiveProfile("fast");
        assertThat(command("default")).isEqualTo("mvn -f \"a b/pom.xml\" -Pnightly,-fast seqfix:reset");
    }

    private static ChosenDatabase found(String host) throws MojoExecutionException {
        return ChosenDatabase.found(
                connection(host), "in-use", new Candidate("flyway-maven-plugin", "jdbc:postgresql://" + host + "/app"));
    }

    private static ConnectionSettings connection(String host) {
        return new ConnectionSettings(
                "jdbc:postgresql://" + host + "/app",
                "app",
                "in-use",
                0,
                Duration.ofSeconds(1),
                new Timeouts(Duration.ZERO, Duration.ZERO));
    }

    private String command(String execution) {
        return command(project, execution);
    }

    /** The constructor is for Maven itself, and the only one that needs no more than this. */
    @SuppressWarnings("deprecation")
    private String command(MavenProject current, String execution) {
        request.setUserProperties(options);
        MavenSession session = new MavenSession(
                (PlexusContainer) null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
        session.setProjects(execution.equals("default-cli") ? built : List.of(current));
        session.setAllProjects(modules);
        session.setCurrentProject(current);
        Plugin plugin = plugin();
        plugin.setVersion("1.0");
        MojoExecution mojo = execution.equals("default-cli")
                ? new MojoExecution(descriptor(plugin), execution, MojoExecution.Source.CLI)
                : new MojoExecution(plugin, "check", execution);
        return new AdvisedCommand(session, mojo, ChosenDatabases.one(database)).of("reset");
    }

    private static MojoDescriptor descriptor(Plugin plugin) {
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setGroupId(plugin.getGroupId());
        descriptor.setArtifactId(plugin.getArtifactId());
        descriptor.setVersion(plugin.getVersion());
        MojoDescriptor mojo = new MojoDescriptor();
        mojo.setGoal("check");
        mojo.setPluginDescriptor(descriptor);
        return mojo;
    }

    private static MavenProject project(String artifactId, File pom) {
        Model model = new Model();
        model.setArtifactId(artifactId);
        model.setBuild(new Build());
        MavenProject project = new MavenProject(model);
        project.setOriginalModel(new Model());
        project.setFile(pom);
        return project;
    }

    private static void bind(MavenProject project, String id, @Nullable String url) {
        Plugin plugin = project.getPlugin("io.github.seqfix:seqfix-maven-plugin");
        if (plugin == null) {
            plugin = plugin();
            project.getBuild().addPlugin(plugin);
            project.getBuild().flushPluginMap();
        }
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        if (url != null) {
            Xpp3Dom configuration = new Xpp3Dom("configuration");
            Xpp3Dom element = new Xpp3Dom("url");
            element.setValue(url);
            configuration.addChild(element);
            execution.setConfiguration(configuration);
        }
        plugin.addExecution(execution);
        plugin.flushExecutionMap();
    }

    private static Plugin plugin() {
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.seqfix");
        plugin.setArtifactId("seqfix-maven-plugin");
        return plugin;
    }
}
