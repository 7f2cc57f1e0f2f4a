package io.github.seqfix.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys and values properties and YAML have. */
class FlatFileTest {
    @TempDir
    Path directory;

    @Test
    void yamlBecomesKeysWithDots() throws IOException {
        Path file = write("a.yml", """
                spring:
                  datasource.url: jdbc:postgresql://db/shop
                  profiles: [a, b]
                "[x.y]": 1
                nothing:
                """);

        assertThat(FlatFile.documents(file))
                .containsExactly(Map.of(
                        "spring.datasource.url", "jdbc:postgresql://db/shop",
                        "spring.profiles[0]", "a",
                        "spring.profiles[1]", "b",
                        "[x.y]", "1",
                        "nothing", ""));
    }

    @Test
    void scalarsAreTextsAsWritten() throws IOException {
        Path file = write("a.yml", "a: 0123\nb: 1e10\nc: 1.50\nd: yes\ne: 0x1F\nf: 12_3\ng: ~\nh: 'null'\ni: null\n");

        assertThat(FlatFile.documents(file))
                .containsExactly(Map.of(
                        "a", "0123", "b", "1e10", "c", "1.50", "d", "yes", "e", "0x1F", "f", "12_3", "g", "", "h",
                        "null", "i", ""));
    }

    @Test
    void anchorsMergeAndForeignTagsAreLeftOut() throws IOException {
        Path file = write("a.yml", """
                base: &base {user: app, port: 1}
                db:
                  <<: *base
                  port: 2
                list: !override [a]
                text: !reset x
                map: !special {k: v}
                """);

        assertThat(FlatFile.documents(file).get(0))
                .containsEntry("db.user", "app")
                .containsEntry("db.port", "2")
                .containsEntry("list[0]", "a")
                .containsEntry("text", "x")
                .containsEntry("map.k", "v");
    }

    @Test
    void documentsAreSeparated() throws IOException {
        assertThat(FlatFile.documents(write("a.yaml", "a: 1\n---\na: 2\n")))
                .containsExactly(Map.of("a", "1"), Map.of("a", "2"));
        assertThat(FlatFile.documents(write("a.properties", "a=1\n#---\na=2\n!---  \na=3\n#----\nb=4\n")))
                .containsExactly(Map.of("a", "1"), Map.of("a", "2"), Map.of("a", "3", "b", "4"));
        assertThat(FlatFile.properties(write("b.properties", "a=1\n#---\na=2\n")))
                .containsExactly(Map.entry("a", "2"));
    }

    @Test
    void propertiesAreOfEitherCharset() throws IOException {
        assertThat(FlatFile.documents(write("a.properties", "a=grün", StandardCharsets.UTF_8)))
                .containsExactly(Map.of("a", "grün"));
        assertThat(FlatFile.documents(write("a.properties", "a=grün", StandardCharsets.ISO_8859_1)))
                .containsExactly(Map.of("a", "grün"));
    }

    @Test
    void anErrorHasItsPlaceAndNothingOfWhatStandsThere() throws IOException {
        assertThatThrownBy(() -> FlatFile.documents(write("a.yml", "a: 1\npassword: \"secret\nb: {")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(" in line ")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> FlatFile.documents(write("a.yml", "a: &x [*y]")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("undefined alias y");
        assertThatThrownBy(() -> FlatFile.documents(write("a.properties", "password=secret\\u12")))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content, StandardCharsets.UTF_8);
    }

    private Path write(String name, String content, Charset charset) throws IOException {
        return Files.writeString(directory.resolve(name), content, charset);
    }
}
