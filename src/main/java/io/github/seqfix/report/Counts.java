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
