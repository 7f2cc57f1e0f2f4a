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
import org.junit.jupiter.params.provider.ValueSource;

class WhereConfiguredTest {
    private final Path directory;
    private final Projects.Builder project;

    WhereConfiguredTest(@TempDir Path directory) {
        this.directory = directory;
        this.project = Projects.builder(directory);
    }

    @Test
    void aProjectWithoutAnyOfItIsNotAsked() throws IOException {
        write("pom.xml");
        write("src/main/resources/logback.xml");
        project.environment(Map.of("HOME", "/root", "SPRINGFIELD", "x")).userProperties(Map.of("user.home", "/root"));
        assertThat(isAsked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/application.properties",
                "src/main/resources/application-dev.yml",
                "src/main/resources/config/application.yaml",
                "src/main/resources/META-INF/microprofile-config.properties",
                "target/classes/application.yml",
                "application.yml",
                "config/application.yml",
                "config/production/application.yml",
                ".env"
            })
    void aFileThatMayBeAFrameworksIsEnough(String file) throws IOException {
        write(file);
        assertThat(isAsked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_DATASOURCE_URL",
                "spring_datasource_url",
                "SPRING_APPLICATION_JSON",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "_DEV_QUARKUS_DATASOURCE_JDBC_URL",
                "DATASOURCES_DEFAULT_URL",
                "MICRONAUT_CONFIG_FILES"
            })
    void aVariableIsEnough(String variable) {
        project.environment(Map.of(variable, "x"));
        assertThat(isAsked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.config.location", "%dev.quarkus.datasource.jdbc.url", "smallrye.config.locations"})
    void aPropertyIsEnough(String property) {
        project.userProperties(Map.of(property, "x"));
        assertThat(isAsked()).isTrue();
    }

    private boolean isAsked() {
        DatabaseSource source = module -> List.of(new Rejected("here", "for a test"));
        return !new WhereConfigured(() -> source).look(project.build()).isEmpty();
    }

    private void write(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }
}
