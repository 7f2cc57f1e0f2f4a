package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiquibaseSourceTest {
    private static final String URL = "jdbc:postgresql://localhost/shop";

    private final Projects.Builder project;
    private final Path directory;

    LiquibaseSourceTest(@TempDir Path directory) {
        this.directory = directory;
        this.project = Projects.builder(directory);
    }

    @Test
    void aProjectWithoutLiquibaseNamesNothing() {
        assertThat(look()).isEmpty();
        project.plugins(plugin(Map.of("changeLogFile", "changelog.xml")));
        assertThat(look()).isEmpty();
        project.plugins(Plugins.plugin("com.example", "liquibase-maven-plugin", Map.of("url", URL)));
        assertThat(look()).isEmpty();
    }

    @Test
    void theConfigurationOfThePluginTakesPrecedence() throws IOException {
        write("db.properties", "url=" + URL + "2\nusername=file\npassword=s3cret\n");
        project.plugins(plugin(Map.of("url", URL, "propertyFile", "db.properties")))
                .properties(Map.of("liquibase.url", URL + "3", "liquibase.username", "property"));
        Candidate candidate = onlyCandidate();
        assertThat(candidate).hasToString("liquibase-maven-plugin: " + URL);
        assertThat(candidate.user()).isEqualTo("property");
        assertThat(candidate.password()).isEqualTo("s3cret");
    }

    @Test
    void theFileTakesPrecedenceWhereItIsToldTo() throws IOException {
        write("db.properties", "url=" + URL + "2\n");
        project.plugins(plugin(Map.of(
                "url", URL, "username", "app", "propertyFile", "db.properties", "propertyFileWillOverride", "true")));
        assertThat(onlyCandidate()).hasToString("url in db.properties: " + URL + "2");
        assertThat(onlyCandidate().user()).isEqualTo("app");
    }

    @Test
    void whatIsGivenTakesPrecedenceOverThePomsProperty() {
        project.properties(Map.of("liquibase.url", URL));
        assertThat(onlyCandidate()).hasToString("the POM's property liquibase.url: " + URL);
        project.userProperties(Map.of("liquibase.url", URL + "2"));
        assertThat(onlyCandidate()).hasToString("-Dliquibase.url: " + URL + "2");
    }

    @Test
    void theFileLiesInTheModuleOrAmongItsResources() throws IOException {
        write("src/main/resources/liquibase.properties", "liquibase.command.url: " + URL + "\nusername: ${db.user}\n");
        project.properties(Map.of("db.user", "app"));
        assertThat(onlyCandidate()).hasToString("liquibase.command.url in liquibase.properties: " + URL);
        assertThat(onlyCandidate().user()).isEqualTo("app");
        write("liquibase.properties", "url: " + URL + "2\n");
        assertThat(onlyCandidate()).hasToString("url in liquibase.properties: " + URL + "2");
    }

    @Test
    void variablesTakePrecedenceOverTheFileOfTheCommandLine() throws IOException {
        project.environment(Map.of(
                "LIQUIBASE_COMMAND_URL",
                URL,
                "LIQUIBASE_COMMAND_USERNAME",
                "app",
                "LIQUIBASE_COMMAND_PASSWORD",
                "s3cret"));
        assertThat(onlyCandidate()).hasToString("LIQUIBASE_COMMAND_URL: " + URL);
        assertThat(onlyCandidate().user()).isEqualTo("app");
        assertThat(onlyCandidate().password()).isEqualTo("s3cret");
        write("liquibase.properties", "url: " + URL + "2\nusername: file\n");
        assertThat(onlyCandidate()).hasToString("LIQUIBASE_COMMAND_URL: " + URL);
        assertThat(onlyCandidate().user()).isEqualTo("app");
        project.plugins(plugin(Map.of("url", URL + "3")));
        assertThat(onlyCandidate()).hasToString("liquibase-maven-plugin: " + URL + "3");
    }

    @Test
    void thePluginPrefersItsFileToVariables() throws IOException {
        write("db.properties", "url: " + URL + "2\nusername: file\n");
        project.plugins(plugin(Map.of("propertyFile", "db.properties")))
                .environment(Map.of("LIQUIBASE_COMMAND_URL", URL + "1", "LIQUIBASE_COMMAND_USERNAME", "app"));
        assertThat(onlyCandidate()).hasToString("url in db.properties: " + URL + "2");
        assertThat(onlyCandidate().user()).isEqualTo("file");
        write("db.properties", "changeLogFile: changelog.xml\n");
        assertThat(onlyCandidate()).hasToString("LIQUIBASE_COMMAND_URL: " + URL + "1");
        // The other file is the command line's.
        project.plugins(plugin(Map.of()));
        write("liquibase.properties", "url: " + URL + "3\n");
        assertThat(onlyCandidate()).hasToString("LIQUIBASE_COMMAND_URL: " + URL + "1");
    }

    @Test
    void aFileThatIsNamedAndNotThereIsTold() {
        project.plugins(plugin(Map.of("propertyFile", "none.properties")));
        assertThat(look()).containsExactly(new Rejected("none.properties", "there is no such file"));
    }

    @Test
    void aFileThatCannotBeReadIsTold() throws IOException {
        write("liquibase.properties", "url=\\u00zz\n");
        assertThat(look())
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).startsWith("it cannot be read: "));
    }

    @Test
    void aServerOfSettingsTakesThePlaceOfTheLogin() {
        project.plugins(plugin(Map.of("url", URL, "username", "app", "password", "s3cret", "server", "stock")))
                .servers("stock");
        Candidate candidate = onlyCandidate();
        assertThat(candidate.serverId()).isEqualTo("stock");
        assertThat(candidate.user()).isNull();
        assertThat(candidate.password()).isNull();
        project.servers("another");
        assertThat(onlyCandidate().serverId()).isNull();
        assertThat(onlyCandidate().user()).isEqualTo("app");
    }

    @Test
    void executionsThatDifferAreSeveral() {
        project.plugins(Plugins.plugin(
                "org.liquibase",
                "liquibase-maven-plugin",
                Map.of(),
                Plugins.execution("stock", Map.of("url", URL)),
                Plugins.execution("users", Map.of("url", "jdbc:h2:mem:users"))));
        assertThat(look())
                .map(Sighting::toString)
                .containsExactly(
                        "execution stock of liquibase-maven-plugin: " + URL,
                        "execution users of liquibase-maven-plugin: jdbc:h2: is not PostgreSQL");
    }

    private static PluginView plugin(Map<String, String> configuration) {
        return Plugins.plugin("org.liquibase", "liquibase-maven-plugin", configuration);
    }

    private List<Sighting> look() {
        return new LiquibaseSource().look(project.build());
    }

    private Candidate onlyCandidate() {
        List<Sighting> sightings = look();
        assertThat(sightings).singleElement().isInstanceOf(Candidate.class);
        return (Candidate) sightings.get(0);
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
