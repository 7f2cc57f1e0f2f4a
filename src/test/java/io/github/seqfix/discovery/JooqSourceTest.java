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

class JooqSourceTest {
    private static final String URL = "jdbc:postgresql://localhost/shop";

    private final Projects.Builder project;
    private final Path directory;

    JooqSourceTest(@TempDir Path directory) {
        this.directory = directory;
        this.project = Projects.builder(directory);
    }

    @ParameterizedTest
    @CsvSource({"org.jooq, user", "org.jooq.pro, username", "org.jooq.trial-java-17, user"})
    void theConfigurationOfThePlugin(String group, String user) {
        project.plugins(Plugins.plugin(group, "jooq-codegen-maven", jdbc(URL, user)));
        Candidate candidate = onlyCandidate();
        assertThat(candidate).hasToString("jooq-codegen-maven: " + URL);
        assertThat(candidate.user()).isEqualTo("app");
        assertThat(candidate.password()).isEqualTo("s3cret");
    }

    @Test
    void codeFromScriptsNamesNoDatabase() {
        project.plugins(Plugins.plugin("org.jooq", "jooq-codegen-maven", Plugins.node("generator")));
        assertThat(look()).isEmpty();
    }

    @Test
    void theSingleExecutionThatHasIt() {
        project.plugins(new PluginView(
                "org.jooq",
                "jooq-codegen-maven",
                ConfigurationNode.EMPTY,
                List.of(new PluginView.Execution("stock", Plugins.node("configuration", jdbc(URL, "user"))))));
        assertThat(onlyCandidate()).hasToString("execution stock of jooq-codegen-maven: " + URL);
        assertThat(onlyCandidate().name()).isEqualTo("stock");
    }

    @Test
    void theFileThatItNames() throws IOException {
        write("jooq.xml", URL + "2");
        project.plugins(Plugins.plugin("org.jooq", "jooq-codegen-maven", Map.of("configurationFile", "jooq.xml")));
        assertThat(onlyCandidate()).hasToString("jdbc in jooq.xml: " + URL + "2");
        assertThat(onlyCandidate().user()).isEqualTo("app");
        assertThat(onlyCandidate().password()).isEqualTo("s3cret");
    }

    @Test
    void theFilesThatItNamesAndWhatIsGivenOutside() throws IOException {
        write("one.xml", URL + "1");
        write("two.xml", URL + "2");
        project.plugins(Plugins.plugin(
                "org.jooq",
                "jooq-codegen-maven",
                Plugins.node(
                        "configurationFiles",
                        Plugins.text("configurationFile", "one.xml"),
                        Plugins.text("configurationFile", "two.xml"))));
        assertThat(onlyCandidate()).hasToString("jdbc in two.xml: " + URL + "2");
        project.plugins(Plugins.plugin("org.jooq", "jooq-codegen-maven", Map.of()))
                .properties(Map.of("jooq.codegen.configurationFile", "two.xml"));
        assertThat(onlyCandidate()).hasToString("jdbc in two.xml: " + URL + "2");
        project.userProperties(Map.of("jooq.codegen.configurationFile", "one.xml"));
        assertThat(onlyCandidate()).hasToString("jdbc in one.xml: " + URL + "1");
    }

    @Test
    void aFileThatIsOfNoUseIsTold() throws IOException {
        project.plugins(Plugins.plugin("org.jooq", "jooq-codegen-maven", Map.of("configurationFile", "jooq.xml")));
        assertThat(look()).containsExactly(new Rejected("jooq.xml", "there is no such file"));
        Files.writeString(directory.resolve("jooq.xml"), "<configuration>");
        assertThat(look())
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).startsWith("it cannot be read: "));
    }

    private static ConfigurationNode jdbc(String url, String user) {
        return Plugins.node(
                "jdbc", Plugins.text("url", url), Plugins.text(user, "app"), Plugins.text("password", "s3cret"));
    }

    private List<Sighting> look() {
        return new JooqSource().look(project.build());
    }

    private Candidate onlyCandidate() {
        List<Sighting> sightings = look();
        assertThat(sightings).singleElement().isInstanceOf(Candidate.class);
        return (Candidate) sightings.get(0);
    }

    private void write(String name, String url) throws IOException {
        Files.writeString(
                directory.resolve(name),
                "<configuration xmlns='http://www.jooq.org/xsd/jooq-codegen-3.19.0.xsd'><jdbc><url>" + url
                        + "</url><user>app</user><password>s3cret</password></jdbc></configuration>");
    }
}
