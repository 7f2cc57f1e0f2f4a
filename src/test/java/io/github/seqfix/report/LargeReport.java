package io.github.seqfix.report;

import io.github.seqfix.core.RunReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all reports of a run over very many sequences; a program, so that its memory can be limited. */
final class LargeReport {
    private static final int SEQUENCES_PER_TENANT = 4;

    private LargeReport() {}

    /** Takes two arguments: a folder, and the number of sequences. */
    public static void main(String[] arguments) throws IOException {
        int tenants = Integer.parseInt(arguments[1]) / SEQUENCES_PER_TENANT;
        RunReport run = SampleReports.check(SampleReports.database("app", SampleReports.tenants(tenants)));
        for (ReportFormat format : ReportFormat.values()) {
            try (Writer writer = Files.newBufferedWriter(file(Path.of(arguments[0]), format))) {
                format.of(run).write(writer);
            }
        }
    }

    static Path file(Path folder, ReportFormat format) {
        return folder.resolve("seqfix-check." + format.fileEnding());
    }
}
