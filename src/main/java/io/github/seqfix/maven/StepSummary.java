package io.github.seqfix.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.apache.maven.plugin.logging.Log;

/**
 * The page that GitHub Actions shows for a job: what a step appends to the file that an environment variable names.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary">
 *     GitHub, Adding a job summary</a>
 */
final class StepSummary {
    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    private final String file;
    private final Log log;

    /**
     * Finds the file.
     *
     * @param systemProperties those of the Maven session, which hold the environment under {@code env.}
     * @param log is told when the file cannot be written: it is no reason to fail
     */
    StepSummary(Properties systemProperties, Log log) {
        this.file = systemProperties.getProperty("env." + VARIABLE, "");
        this.log = log;
    }

    /** Appends a report in Markdown, where there is such a file to append to. */
    void append(Path report) {
        if (file.isEmpty()) {
            return;
        }
        try (OutputStream summary =
                Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            Files.copy(report, summary);
            summary.write('\n');
        } catch (IOException | InvalidPathException e) {
            log.warn(VARIABLE + ": cannot append the markdown report to " + file + ": "
                    + e.getClass().getSimpleName());
        }
    }
}
