package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywaySourceTest {
    private static final String URL = "jdbc:postgresql://localhost/shop";

    private final Projects.Builder project;
    private final Path directory;

    FlywaySourceTest(@TempDir Path directory) {
        this.directory = directory;
        this.project = Projects.builder(directory);
    }

    @Test
    void aProjectWithoutFlywayNamesNothing() {
        assertThat(look()).isEmpty();
        project.plugins(Plugins.plugin("org.flywaydb", "flyway-maven-plugin", Map.of("locations", "classpath:db")));
        assertThat(look()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"org.flywaydb", "com.redgate.flyway"})
    void theConfigurationOfThePlugin(String group) {
        project.plugins(
                Plugins.plugin(group, "flyway-maven-plugin", Map.of("url", URL, "user", "app", "password", "s3cret")));
        Candidate candidate = onlyCandidate();
        assertThat(candidate.source()).isEqualTo("flyway-maven-plugin");
        assertThat(candidate.url()).isEqualTo(URL);
        assertThat(candidate.user()).isEqualTo("app");
        assertThat(candidate.password()).isEqualTo("s3cret");
        assertThat(candidate.serverId()).isNull();
    }

    @Test
    void aPluginOfAnotherGroupIsNotFlyways() {
        project.plugins(Plugins.plugin("com.example", "flyway-maven-plugin", Map.of("url", URL)));
        assertThat(look()).isEmpty();
    }

    @Test
    void theSingleExecutionThatHasIt() {
        project.plugins(Plugins.plugin(
                "org.flywaydb",
                "flyway-maven-plugin",
                Map.of("locations", "db"),
                Plugins.execution("plain", Map.of("locations", "db")),
                Plugins.execution("stock", Map.of("locations", "db", "url", URL))));
        Candidate candidate = onlyCandidate();
        assertThat(candidate.source()).isEqualTo("execution stock of flyway-maven-plugin");
        assertThat(candidate.name()).isEqualTo("stock");
    }

    @Test
    void executionsThatDifferAreSeveral() {
        project.plugins(Plugins.plugin(
                "org.flywaydb",
                "flyway-maven-plugin",
                Map.of(),
                Plugins.execution("stock", Map.of("url", URL)),
                Plugins.execution("users", Map.of("url", URL + "2"))));
        assertThat(look())
                .map(Sighting::toString)
                .containsExactly(
                        "execution stock of flyway-maven-plugin: " + URL,
                        "execution users of flyway-maven-plugin: " + URL + "2");
    }

    @Test
    void propertiesTakePrecedenceOverThePlugin() {
        project.plugins(Plugins.plugin("org.flywaydb", "flyway-maven-plugin", Map.of("url", URL, "user", "app")))
                .properties(Map.of("flyway.url", URL + "2"));
        Candidate candidate = onlyCandidate();
        assertThat(candidate).hasToString("the POM's property flyway.url: " + URL + "2");
        assertThat(candidate.user()).isEqualTo("app");
    }

    @Test
    void filesTakePrecedenceOverProperties() throws IOException {
        write("conf/flyway.conf", "flyway.url=" + URL + "3\nflyway.password=s3cret\n");
        project.properties(Map.of("flyway.url", URL + "2", "flyway.user", "app"))
                .plugins(Plugins.plugin(
                        "org.flywaydb",
                        "flyway-maven-plugin",
                        Plugins.node("configFiles", Plugins.text("configFile", "conf/flyway.conf"))));
        Candidate candidate = onlyCandidate();
        assertThat(candidate).hasToString("flyway.url in conf/flyway.conf: " + URL + "3");
        assertThat(candidate.user()).isEqualTo("app");
        assertThat(candidate.password()).isEqualTo("s3cret");
    }

    @Test
    void variablesTakePrecedenceOverFilesAndWhatIsGivenOverVariables() throws IOException {
        write("flyway.conf", "flyway.url=" + URL + "3\n");
        project.environment(Map.of("FLYWAY_URL", URL + "4", "FLYWAY_USER", "app", "FLYWAY_PASSWORD", "s3cret"));
        assertThat(onlyCandidate()).hasToString("FLYWAY_URL: " + URL + "4");
        assertThat(onlyCandidate().user()).isEqualTo("app");
        assertThat(onlyCandidate().password()).isEqualTo("s3cret");
        project.userProperties(Map.of("flyway.url", URL + "5"));
        assertThat(onlyCandidate()).hasToString("-Dflyway.url: " + URL + "5");
    }

    @Test
    void theFileOfTheFolderComesFirstOfAll() throws IOException {
        write("flyway.conf", "flyway.url=" + URL + "\n");
        assertThat(onlyCandidate()).hasToString("flyway.url in flyway.conf: " + URL);
        project.plugins(Plugins.plugin("org.flywaydb", "flyway-maven-plugin", Map.of("url", URL + "2")));
        assertThat(onlyCandidate()).hasToString("flyway-maven-plugin: " + URL + "2");
    }

    @Test
    void theFileOfTheHomeComesBeforeAllOthersWhereFlywayIsUsed() throws IOException {
        write("home/flyway.conf", "flyway.url=" + URL + "1\nflyway.user=home\nflyway.password=s3cret\n");
        assertThat(look()).isEmpty();
        project.plugins(Plugins.plugin("org.flywaydb", "flyway-maven-plugin", Map.of("locations", "classpath:db")));
        assertThat(onlyCandidate()).hasToString("flyway.url in ~/flyway.conf: " + URL + "1");
        assertThat(onlyCandidate().password()).isEqualTo("s3cret");
        write("flyway.conf", "flyway.url=" + URL + "2\n");
        assertThat(onlyCandidate()).hasToString("flyway.url in flyway.conf: " + URL + "2");
        assertThat(onlyCandidate().user()).isEqualTo("home");
    }

    @Test
    void filesAreNamedFromOutside() throws IOException {
        write("work/one.conf", "flyway.url=" + URL + "1\n");
        write("work/two.conf", "flyway.url=" + URL + "2\nflyway.user=app\n");
        project.properties(Map.of("flyway.configFiles", "one.conf , two.conf", "flyway.workingDirectory", "work"));
        assertThat(onlyCandidate()).hasToString("flyway.url in two.conf: " + URL + "2");
        project.userProperties(Map.of("flyway.configFiles", "one.conf"));
        assertThat(onlyCandidate()).hasToString("flyway.url in one.conf: " + URL + "1");
        project.environment(Map.of("FLYWAY_CONFIG_FILES", "two.conf"));
        assertThat(onlyCandidate()).hasToString("flyway.url in two.conf: " + URL + "2");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        project.properties(Map.of("flyway.configFiles", "none.conf"));
        assertThat(look()).containsExactly(new Rejected("none.conf", "there is no such file in " + directory));
    }

    @Test
    void tomlNamesTheEnvironmentThatIsChosenAndNoOther() throws IOException {
        write("flyway.toml", """
                [flyway]
                environment = "development"

                [environments.development]
                url = "jdbc:postgresql://${env.DB_HOST}/shop"
                user = 'app'
                password = "s3cret"

                [environments.production]
                url = "jdbc:postgresql://prod.example.com/shop"
                """);
        project.environment(Map.of("DB_HOST", "localhost"));
        Candidate candidate = onlyCandidate();
        assertThat(candidate).hasToString("environment development in flyway.toml: " + URL);
        assertThat(candidate.user()).isEqualTo("app");
        assertThat(candidate.password()).isEqualTo("s3cret");
        project.userProperties(Map.of("flyway.environment", "production"));
        assertThat(onlyCandidate())
                .hasToString("environment production in flyway.toml: jdbc:postgresql://prod.example.com/shop");
    }

    @Test
    void tomlWithoutAChoiceNamesTheEnvironmentCalledDefault() throws IOException {
        write("flyway.toml", "[environments.default]\nurl = \"" + URL + "\"\n[environments.qa]\nurl = \"jdbc:x:\"\n");
        assertThat(onlyCandidate()).hasToString("environment default in flyway.toml: " + URL);
        write("flyway.user.toml", "[environments.default]\nuser = \"me\"\n");
        assertThat(onlyCandidate().user()).isEqualTo("me");
        write("flyway.user.toml", "[flyway]\nenvironment = \"own\"\n[environments.own]\nurl = \"" + URL + "7\"\n");
        assertThat(onlyCandidate()).hasToString("environment own in flyway.user.toml: " + URL + "7");
    }

    @Test
    void tomlWithoutAChoiceThatMeansAnythingTellsWhatThereIs() throws IOException {
        write("flyway.toml", "[environments.qa]\nurl = \"" + URL + "\"\n[environments.dev]\nurl = \"" + URL + "\"\n");
        assertThat(look())
                .containsExactly(new Rejected(
                        "flyway.toml",
                        "it has no environment default, but dev, qa: choose one with -Dflyway.environment=dev"));
    }

    @Test
    void aSyntaxErrorIsToldWithoutTheLine() throws IOException {
        write("flyway.toml", "[environments.default]\npassword = s3cret\n");
        assertThat(look()).containsExactly(new Rejected("flyway.toml", "it cannot be read: a syntax error in line 2"));
    }

    @Test
    void aServerOfSettingsHoldsTheLogin() {
        project.properties(Map.of("flyway.url", URL)).servers("flyway-db", "stock");
        assertThat(onlyCandidate().serverId()).isEqualTo("flyway-db");
        project.properties(Map.of("flyway.url", URL, "flyway.serverId", "stock"));
        assertThat(onlyCandidate().serverId()).isEqualTo("stock");
        project.properties(Map.of("flyway.url", URL, "flyway.serverId", "none"));
        assertThat(onlyCandidate().serverId()).isNull();
        project.properties(Map.of("flyway.url", URL, "flyway.user", "app"));
        assertThat(onlyCandidate().serverId()).isNull();
    }

    @Test
    void placeholdersAreReplacedAndWhatHasNoValueIsTold() {
        project.plugins(Plugins.plugin(
                        "org.flywaydb", "flyway-maven-plugin", Map.of("url", "jdbc:postgresql://${db.host}/shop")))
                .properties(Map.of("db.host", "${db.name}.example.com"));
        assertThat(look()).containsExactly(new Rejected("flyway-maven-plugin", "${db.name} has no value here"));
        project.userProperties(Map.of("db.name", "one"));
        assertThat(onlyCandidate()).hasToString("flyway-maven-plugin: jdbc:postgresql://one.example.com/shop");
    }

    private List<Sighting> look() {
        return new FlywaySource(directory.resolve("home")).look(project.build());
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
