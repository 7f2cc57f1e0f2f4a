package io.github.seqfix.report;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SettingWord;

/** The formats in which a run can be reported. */
public enum ReportFormat implements SettingWord {
    /** For programs. */
    JSON("json"),
    /** The repairs as a script. */
    SQL("sql");

    private final String fileEnding;

    ReportFormat(String fileEnding) {
        this.fileEnding = fileEnding;
    }

    /** What the name of such a file ends with, after the dot. */
    public String fileEnding() {
        return fileEnding;
    }

    public Report of(RunReport run) {
        return switch (this) {
            case JSON -> new JsonReport(run);
            case SQL -> new SqlReport(run);
        };
    }
}
