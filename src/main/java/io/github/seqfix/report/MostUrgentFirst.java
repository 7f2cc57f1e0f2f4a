package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Urgency;
import java.util.Comparator;
import java.util.List;

/** The order in which people should read of the sequences of a run: what fails the goal first. */
final class MostUrgentFirst {
    private MostUrgentFirst() {}

    /**
     * A result, and where it comes from.
     *
     * @param database the database
     * @param result one of its results
     */
    record Located(DatabaseReport database, SequenceResult result) {}

    /** The results of all databases of a run, the most urgent first. */
    static List<Located> of(RunReport report) {
        return report.databases().stream()
                .flatMap(database -> database.results().stream().map(result -> new Located(database, result)))
                .sorted(Comparator.comparing((Located located) -> Severity.of(report, located.result()))
                        .thenComparing(located -> located.result().finding(), new Urgency()))
                .toList();
    }
}
