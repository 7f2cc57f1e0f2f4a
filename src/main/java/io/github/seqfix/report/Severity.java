package io.github.seqfix.report;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;

/** How loud a report speaks of something. */
public enum Severity {
    /** It fails the goal. */
    ERROR,
    /** A person should read about it although the goal may pass. */
    WARNING,
    /** It is as it should be, or was repaired, and is worth a line. */
    INFO,
    /** There is nothing to say. */
    DEBUG;

    /** How loud the report of a run speaks of one of its sequences. */
    static Severity of(RunReport report, SequenceResult result) {
        Finding finding = result.finding();
        Repair repair = result.repair();
        if (repair != null && report.isReset()) {
            return result.isUnrepaired() ? ERROR : INFO;
        }
        if (report.isUnwanted(finding)) {
            return ERROR;
        }
        if (finding.isNotable()) {
            return WARNING;
        }
        return finding.verdict() == Verdict.IN_SYNC ? DEBUG : INFO;
    }
}
