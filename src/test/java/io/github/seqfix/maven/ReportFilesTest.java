package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Server;
import io.github.seqfix.report.ReportFormat;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilesTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAPomTheFolderIsWhereTheUserStands() throws Exception {
        MavenProject none = new MavenProject();
        assertThat(ReportPlace.directory(null, none, folder)).isEqualTo(folder.resolve("seqfix"));
        Files.createDirectory(folder.resolve("target"));
        assertThat(ReportPlace.directory(null, none, folder)).isEqualTo(folder.resolve("target/seqfix"));
        assertThat(ReportPlace.directory(new File("/elsewhere"), none, folder)).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void withAPomTheFolderIsInTheBuildDirectory() {
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        Build build = new Build();
        build.setDirectory("/build/output");
        project.setBuild(build);
        assertThat(ReportPlace.directory(null, project, folder)).isEqualTo(Path.of("/build/output/seqfix"));
    }

    @ParameterizedTest
    @CsvSource({
        "default-cli, seqfix-check",
        "default, seqfix-check",
        "default-check, seqfix-check",
        "default-reset, seqfix-check-default-reset",
        "stock, seqfix-check-stock",
        "../../a b, seqfix-check-..%2F..%2Fa%20b",
        "50%, seqfix-check-50%25",
        "ü*, seqfix-check-%C3%BC%2A"
    })
    void anExecutionWithAnIdOfItsOwnHasFilesOfItsOwn(String id, String name) {
        assertThat(ReportPlace.name("check", id)).isEqualTo(name);
    }

    @Test
    void reportsAreWrittenAtOnceAndReplaced() throws Exception {
        ReportFiles files = new ReportFiles(folder, "seqfix-check");
        Files.writeString(folder.resolve("seqfix-check.json"), "old");
        assertThat(files.write(report(), List.of(ReportFormat.JSON)))
                .containsExactly(folder.resolve("seqfix-check.json"));
        assertThat(folder.resolve("seqfix-check.json"))
                .content()
                .startsWith("{")
                .endsWith("}");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatAnEarlierRunHasLeftIsRemoved() throws Exception {
        for (String ending : List.of("json", "html", "xml", "md", "sql")) {
            Files.writeString(folder.resolve("seqfix-check." + ending), "old");
        }
        for (String name : List.of("seqfix-reset.json", "seqfix-check-a.json")) {
            Files.writeString(folder.resolve(name), "old");
        }
        new ReportFiles(folder, "seqfix-check").remove();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("seqfix-reset.json", "seqfix-check-a.json");
        new ReportFiles(folder.resolve("not-there"), "seqfix-check").remove();
        assertThat(folder.resolve("not-there")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNoticed() throws Exception {
        new ReportFiles(folder.resolve("new/one"), "seqfix-check").requireWritable();
        assertThat(folder.resolve("new")).doesNotExist();

        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new ReportFiles(file.resolve("reports"), "seqfix-check").requireWritable())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("reportDirectory: cannot write to " + file.resolve("reports") + ": " + file
                        + " is no folder that can be written to; set reportDirectory to another one");
    }

    private static RunReport report() {
        return new RunReport(
                "check",
                false,
                Set.of(),
                false,
                false,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(new DatabaseReport(
                        new Server("PostgreSQL", "18", "localhost", 5432, "app", "app", false),
                        "a test",
                        List.of(),
                        List.of())),
                List.of());
    }

    @Test
    void theReportForReadingIsNamedAsAPersonInTheFolderWould() {
        Path here = Path.of("/home/ada/shop");
        ReportFiles files = new ReportFiles(here.resolve("target/seqfix"), "seqfix-check");

        assertThat(files.forReading(List.of(ReportFormat.SQL, ReportFormat.JSON), here))
                .isEqualTo(Path.of("target/seqfix/seqfix-check.json").toString());
        assertThat(files.forReading(List.of(ReportFormat.JSON), Path.of("/home/ben")))
                .isEqualTo(Path.of("/home/ada/shop/target/seqfix/seqfix-check.json")
                        .toString());
        assertThat(files.forReading(List.of(ReportFormat.JSON, ReportFormat.HTML), here))
                .isEqualTo(Path.of("target/seqfix/seqfix-check.html").toString());
        assertThat(files.forReading(List.of(ReportFormat.MARKDOWN, ReportFormat.SQL), here))
                .isNull();
    }
}
