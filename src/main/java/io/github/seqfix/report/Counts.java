package io.github.seqfix.report;

import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RunReport;
import java.util.Locale;

/** How many there are of something, as all reports for people say it. Ids are no counts: they are to be copied as they are. */
final class Counts {
    private Counts() {}

    /** The number, with a comma before each three digits. */
    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number of sequences, as {@code 1 sequence} or {@code 3,000 sequences}. */
    static String sequences(long count) {
        return of(count) + (count == 1 ? " sequence" : " sequences");
    }

    /** In how many databases, where there are several, and how many could not be looked at. */
    static String inDatabases(RunReport report) {
        int unread = report.unread().size();
        return (report.hasSeveralDatabases() ? " in " + of(report.databases().size()) + " databases" : "")
                + (unread == 0 ? "" : ", of which " + of(unread) + " could not be looked at");
    }

    /** What a {@code reset} has repaired, as the end of a sentence; empty for a {@code check}. */
    static String repairs(RunReport report) {
        if (!report.isReset()) {
            return "";
        }
        if (report.dryRun()) {
            return "; dry run, nothing written";
        }
        String repaired = "; " + of(report.count(RepairOutcome.DONE)) + " repaired";
        return report.notRepaired() == 0 ? repaired : repaired + ", " + of(report.notRepaired()) + " not repaired";
    }
}
