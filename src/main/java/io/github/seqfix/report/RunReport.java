package io.github.seqfix.report;

import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one run of a goal has found and done: the source of every report.
 *
 * @param goal {@code check} or {@code reset}
 * @param dryRun whether nothing was to be written
 * @param startedAt when the run began
 * @param elapsed how long it took
 * @param server the server and database
 * @param remarks what else is worth knowing, such as what took long and why; a sentence each
 * @param results a sequence each, sorted by name
 */
public record RunReport(
        String goal,
        boolean dryRun,
        Instant startedAt,
        Duration elapsed,
        Server server,
        List<String> remarks,
        List<SequenceResult> results) {

    public RunReport {
        remarks = List.copyOf(remarks);
        results = List.copyOf(results);
    }

    public long count(Verdict verdict) {
        long count = 0;
        for (SequenceResult result : results) {
            count += result.finding().verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    public long count(RepairOutcome outcome) {
        long count = 0;
        for (SequenceResult result : results) {
            count += result.has(outcome) ? 1 : 0;
        }
        return count;
    }

    /** How many sequences needed a repair that they did not get. */
    public long notRepaired() {
        return count(RepairOutcome.REFUSED) + count(RepairOutcome.FAILED);
    }
}
