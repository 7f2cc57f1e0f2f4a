package io.github.seqfix.report;

import java.util.Locale;

/** The formats in which a run can be reported. */
public enum ReportFormat {
    /** For programs. */
    JSON,
    /** The repairs as a script. */
    SQL;

    /** As it is written in the parameter {@code reports}, and at the end of the file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Report of(RunReport run) {
        return switch (this) {
            case JSON -> new JsonReport(run);
            case SQL -> new SqlReport(run);
        };
    }
}
