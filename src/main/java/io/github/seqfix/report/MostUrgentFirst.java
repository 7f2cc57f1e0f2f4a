package io.github.seqfix.report;

import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Urgency;
import java.util.Comparator;
import java.util.List;

/** The order in which people should read of the sequences of a run: what fails the goal first. */
final class MostUrgentFirst {
    private MostUrgentFirst() {}

    /** The results of all databases of a run, the most urgent first. */
    static List<LocatedResult> of(RunReport report) {
        return report.located()
                .sorted(Comparator.comparing((LocatedResult located) -> Severity.of(report, located.result()))
                        .thenComparing(LocatedResult::finding, new Urgency()))
                .toList();
    }
}
