package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.discovery.Candidate;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the modules of a build name, as Maven has read them, and what is said where that settles nothing. */
class DiscoveryTest {
    private static final String FLYWAY = """
            <build><%s><plugin>
              <groupId>org.flywaydb</groupId><artifactId>flyway-maven-plugin</artifactId>
              <configuration><url>%s</url></configuration>
            </plugin></%s></build>
            """;

    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final Properties systemProperties = new Properties();
    private final List<MavenProject> modules = new ArrayList<>();
    private final Path directory;

    DiscoveryTest(@TempDir Path directory) {
        this.directory = directory;
        request.setBaseDirectory(directory.toFile());
        request.setUserProperties(new Properties());
    }

    @Test
    void nothingIsNamed() {
        module("shop", "");
        assertThatThrownBy(() -> find(DiscoverMode.AUTO, null))
                .hasMessage("no database is named: set url (-Dseqfix.url=jdbc:postgresql://host:port/database), or"
                        + " PGHOST and PGDATABASE");
    }

    @Test
    void nothingIsLookedForWhereNobodyWantsThat() {
        module("shop", plugin("jdbc:postgresql://localhost/shop"));
        assertThatThrownBy(() -> find(DiscoverMode.FALSE, null))
                .hasMessageStartingWith("no database is named: set url");
    }

    @Test
    void whatIsOfNoUseIsToldWithWhatSettlesIt() {
        module("shop", plugin("jdbc:h2:mem:shop;PASSWORD=s3cret"));
        assertThatThrownBy(() -> find(DiscoverMode.AUTO, null)).hasMessage("""
                        no database is named; what the project names is of no use here:
                          flyway-maven-plugin: jdbc:h2: is not PostgreSQL
                        Name it in the <configuration> of seqfix-maven-plugin:
                          <url>jdbc:postgresql://localhost:5432/shop</url>
                          <user>shop</user>""");
    }

    @Test
    void withoutAPomTheCommandLineSettlesIt() throws IOException {
        MavenProject none = new MavenProject();
        none.setArtifactId("standalone-pom");
        modules.add(none);
        Files.writeString(directory.resolve("flyway.conf"), "flyway.url=jdbc:mysql://localhost/shop\n");
        assertThatThrownBy(() -> find(DiscoverMode.AUTO, null)).hasMessage("""
                        no database is named; what the project names is of no use here:
                          flyway.url in flyway.conf: jdbc:mysql: is not PostgreSQL
                        Name it with -Dseqfix.url=jdbc:postgresql://host:port/database -Dseqfix.user=role""");
    }

    @Test
    void theFolderWithoutAPomIsLookedAtAsMavenLaysItOut() throws Exception {
        MavenProject none = new MavenProject();
        none.setArtifactId("standalone-pom");
        modules.add(none);
        Path resources = Files.createDirectories(directory.resolve("src/main/resources"));
        Files.writeString(
                resources.resolve("application.properties"),
                "spring.datasource.url=jdbc:postgresql://localhost/shop\n");
        assertThat(find(DiscoverMode.AUTO, null))
                .hasToString("spring.datasource in application.properties: jdbc:postgresql://localhost/shop");
    }

    @Test
    void managedPluginsCountAndPropertiesOfTheBuildAreKnown() throws Exception {
        MavenProject shop = module(
                "shop",
                FLYWAY.formatted(
                        "pluginManagement><plugins",
                        "jdbc:postgresql://${host}:${port}/${env.NAME}",
                        "plugins></pluginManagement"));
        shop.getProperties().setProperty("host", "localhost");
        systemProperties.setProperty("port", "1");
        systemProperties.setProperty("env.NAME", "shop");
        request.getUserProperties().setProperty("port", "5433");
        assertThat(find(DiscoverMode.AUTO, null))
                .hasToString("flyway-maven-plugin: jdbc:postgresql://localhost:5433/shop");
    }

    @Test
    void theServersOfSettingsAreKnown() throws Exception {
        module("shop", plugin("jdbc:postgresql://localhost/shop"));
        Server server = new Server();
        server.setId("flyway-db");
        request.addServer(server);
        assertThat(find(DiscoverMode.TRUE, null).serverId()).isEqualTo("flyway-db");
    }

    @Test
    void dataSourcesOfOneModuleAreChosenByName() throws Exception {
        module("shop", """
                <build><plugins><plugin>
                  <groupId>org.flywaydb</groupId><artifactId>flyway-maven-plugin</artifactId>
                  <executions>
                    <execution><id>stock</id>
                      <configuration><url>jdbc:postgresql://localhost/stock?password=s3cret</url></configuration>
                    </execution>
                    <execution><id>users</id>
                      <configuration><url>jdbc:postgresql://localhost/users</url></configuration>
                    </execution>
                  </executions>
                </plugin></plugins></build>
                """);
        assertThatThrownBy(() -> find(DiscoverMode.AUTO, null)).hasMessage("""
                        the project names several databases; choose one:
                          -Dseqfix.dataSource=stock, to jdbc:postgresql://localhost/stock (execution stock of flyway-maven-plugin)
                          -Dseqfix.dataSource=users, to jdbc:postgresql://localhost/users (execution users of flyway-maven-plugin)""");
        assertThat(find(DiscoverMode.AUTO, "users"))
                .hasToString("execution users of flyway-maven-plugin: jdbc:postgresql://localhost/users");
    }

    @Test
    void modulesThatDifferAreChosenByModule() {
        module("shop", "");
        module("stock", plugin("jdbc:postgresql://localhost/stock"));
        module("users", plugin("jdbc:postgresql://localhost/users"));
        assertThatThrownBy(() -> find(DiscoverMode.AUTO, null)).hasMessage("""
                        the project names several databases; choose one:
                          -pl :stock, to jdbc:postgresql://localhost/stock (flyway-maven-plugin of module stock)
                          -pl :users, to jdbc:postgresql://localhost/users (flyway-maven-plugin of module users)""");
    }

    private static String plugin(String url) {
        return FLYWAY.formatted("plugins", url, "plugins");
    }

    /** The first one is the module at hand. */
    private MavenProject module(String artifactId, String content) {
        try {
            MavenProject project = new MavenProject(new MavenXpp3Reader()
                    .read(new StringReader(
                            "<project><artifactId>" + artifactId + "</artifactId>" + content + "</project>")));
            project.setFile(new File(directory.resolve(artifactId).toFile(), "pom.xml"));
            modules.add(project);
            return project;
        } catch (IOException | XmlPullParserException e) {
            throw new AssertionError(e);
        }
    }

    /** The constructor is for Maven itself, and the only one that needs no more than this. */
    @SuppressWarnings("deprecation")
    private Candidate find(DiscoverMode mode, @Nullable String dataSource) throws MojoExecutionException {
        request.setSystemProperties(systemProperties);
        MavenSession session = new MavenSession(
                (PlexusContainer) null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
        session.setProjects(modules);
        session.setAllProjects(modules);
        session.setCurrentProject(modules.get(0));
        return new Discovery(session, mode, dataSource).find();
    }
}
