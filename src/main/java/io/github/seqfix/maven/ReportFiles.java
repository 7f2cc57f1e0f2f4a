package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.report.ReportFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** The files in which a goal is reported: {@code seqfix-check.json}, say, in the folder of the reports. */
final class ReportFiles {
    private final Path directory;

    ReportFiles(Path directory) {
        this.directory = directory;
    }

    void write(RunReport report, List<ReportFormat> formats) throws MojoExecutionException {
        for (ReportFormat format : formats) {
            Path file = directory.resolve("seqfix-" + report.goal() + '.' + format.fileEnding());
            try {
                Files.createDirectories(directory);
                try (Writer writer = Files.newBufferedWriter(file)) {
                    format.of(report).write(writer);
                }
            } catch (IOException e) {
                throw new MojoExecutionException(
                        "reportDirectory: cannot write " + file + ": "
                                + e.getClass().getSimpleName(),
                        e);
            }
        }
    }
}
