package io.github.seqfix.report;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SettingWord;

/** The formats in which a run can be reported. */
public enum ReportFormat implements SettingWord {
    /** For programs. */
    JSON("json"),
    /** For people: a page that a browser opens. */
    HTML("html"),
    /** For a CI system's list of tests: a test case a sequence. */
    JUNIT("xml"),
    /** For people: a comment on a pull request, or the summary of a job. */
    MARKDOWN("md"),
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
            case HTML -> new HtmlReport(run);
            case JUNIT -> new JUnitReport(run);
            case MARKDOWN -> new MarkdownReport(run);
            case SQL -> new SqlReport(run);
        };
    }
}
