package io.github.seqfix.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What one run of a goal has found and done: the source of every report.
 *
 * @param goal {@code check} or {@code reset}
 * @param dryRun whether nothing was to be written
 * @param failOn the verdicts that fail the goal
 * @param failOnNothing whether a database without a sequence to look at fails the goal
 * @param failOnCollision whether a sequence that runs into an id that is taken fails the goal, whatever its verdict
 * @param startedAt when the run began
 * @param elapsed how long it took
 * @param databases a database each, at least one
 */
public record RunReport(
        String goal,
        boolean dryRun,
        Set<Verdict> failOn,
        boolean failOnNothing,
        boolean failOnCollision,
        Instant startedAt,
        Duration elapsed,
        List<DatabaseReport> databases) {
    /** What {@code failOn} calls a database without a sequence to look at, beside the verdicts. */
    public static final String NOTHING_FOUND = "NOTHING_FOUND";

    /** What {@code failOn} calls an insert ahead that runs into an id that is taken, beside the verdicts. */
    public static final String COLLISION = "COLLISION";

    public RunReport {
        failOn = Set.copyOf(failOn);
        databases = List.copyOf(databases);
    }

    /** The results of all databases, one after the other. */
    public List<SequenceResult> results() {
        return databases.size() == 1
                ? databases.get(0).results()
                : databases.stream()
                        .flatMap(database -> database.results().stream())
                        .toList();
    }

    /** The remarks of all databases. */
    public List<String> remarks() {
        return databases.stream()
                .flatMap(database -> database.remarks().stream())
                .toList();
    }

    /** Whether the goal is {@code reset}. */
    public boolean isReset() {
        return goal.equals("reset");
    }

    /** The results for which the goal fails: a verdict that is not to be, or a repair that was not made. */
    public List<SequenceResult> failures() {
        return results().stream().filter(this::isFailure).toList();
    }

    /** Whether the goal fails for this result. */
    public boolean isFailure(SequenceResult result) {
        return result.isUnrepaired() || isUnwanted(result.finding());
    }

    /** Whether the goal fails for what was found, whatever is done about it. */
    public boolean isUnwanted(Finding finding) {
        return (failOn.contains(finding.verdict()) && !finding.isStated()) || (failOnCollision && finding.collides());
    }

    /** Whether the goal fails because a database has no sequence to look at. */
    public boolean failsForNothing() {
        return failOnNothing
                && databases.stream().anyMatch(database -> database.results().isEmpty());
    }

    /** Whether the goal fails. */
    public boolean isFailed() {
        return failsForNothing() || !failures().isEmpty();
    }

    public long count(Verdict verdict) {
        long count = 0;
        for (SequenceResult result : results()) {
            count += result.finding().verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    public long count(RepairOutcome outcome) {
        long count = 0;
        for (SequenceResult result : results()) {
            count += result.has(outcome) ? 1 : 0;
        }
        return count;
    }

    /** How many sequences needed a repair that they did not get. */
    public long notRepaired() {
        return count(RepairOutcome.REFUSED) + count(RepairOutcome.FAILED);
    }
}
