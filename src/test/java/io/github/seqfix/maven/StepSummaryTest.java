package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {
    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();
    private Path report;

    @BeforeEach
    void writeReport() throws IOException {
        report = Files.writeString(folder.resolve("seqfix-check.md"), "## ü");
    }

    @Test
    void whatOtherStepsHaveWrittenStays() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary"), "# earlier\n");
        summary(summary.toString()).append(report);
        summary(summary.toString()).append(report);

        assertThat(summary).content().isEqualTo("# earlier\n## ü\n## ü\n");
        assertThat(warnings).isEmpty();
    }

    @Test
    void theFileIsCreated() {
        summary(folder.resolve("new").toString()).append(report);

        assertThat(folder.resolve("new")).content().isEqualTo("## ü\n");
    }

    @Test
    void nothingHappensElsewhere() {
        new StepSummary(new Properties(), log()).append(report);
        summary("").append(report);

        assertThat(folder.toFile().list()).containsExactly("seqfix-check.md");
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsAWarning() {
        summary(folder.toString()).append(report);

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("GITHUB_STEP_SUMMARY: cannot append the markdown report to " + folder + ": ");
    }

    private StepSummary summary(String file) {
        Properties properties = new Properties();
        properties.setProperty("env.GITHUB_STEP_SUMMARY", file);
        return new StepSummary(properties, log());
    }

    private Log log() {
        return new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                warnings.add(content.toString());
            }
        };
    }
}
