package io.github.seqfix.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 * @param selection what is to be known about the choice of the databases, a sentence each
 */
public record RunReport(
        String goal,
        boolean dryRun,
        Set<Verdict> failOn,
        boolean failOnNothing,
        boolean failOnCollision,
        Instant startedAt,
        Duration elapsed,
        List<DatabaseReport> databases,
        List<String> selection) {
    /** What {@code failOn} calls a database without a sequence to look at, beside the verdicts. */
    public static final String NOTHING_FOUND = "NOTHING_FOUND";

    /** What {@code failOn} calls an insert ahead that runs into an id that is taken, beside the verdicts. */
    public static final String COLLISION = "COLLISION";

    public RunReport {
        failOn = Set.copyOf(failOn);
        databases = List.copyOf(databases);
        selection = List.copyOf(selection);
    }

    /** Whether it was over several databases. */
    public boolean hasSeveralDatabases() {
        return databases.size() > 1;
    }

    /** The results of all databases, one after the other, and where each is. */
    public Stream<LocatedResult> located() {
        return IntStream.range(0, databases.size()).boxed().flatMap(place -> {
            DatabaseReport database = databases.get(place);
            return database.results().stream().map(result -> new LocatedResult(place, database, result));
        });
    }

    /** The databases that could not be looked at. */
    public List<DatabaseReport> unread() {
        return databases.stream().filter(database -> database.failure() != null).toList();
    }

    /** The results of all databases, one after the other. */
    public List<SequenceResult> results() {
        return databases.size() == 1
                ? databases.get(0).results()
                : databases.stream()
                        .flatMap(database -> database.results().stream())
                        .toList();
    }

    /** What is to be known about the choice of the databases, and the remarks of all of them. */
    public List<String> remarks() {
        return Stream.concat(selection.stream(), databases.stream().flatMap(database -> database.remarks().stream()))
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
        return failOnNothing && databases.stream().anyMatch(DatabaseReport::isEmpty);
    }

    /** Whether the goal fails because a database could not be looked at: all that is in it is UNKNOWN. */
    public boolean failsForUnread() {
        return failOn.contains(Verdict.UNKNOWN) && !unread().isEmpty();
    }

    /** Whether the goal fails. */
    public boolean isFailed() {
        return failsForNothing() || failsForUnread() || !failures().isEmpty();
    }

    public long count(Verdict verdict) {
        return databases.stream().mapToLong(database -> database.count(verdict)).sum();
    }

    public long count(RepairOutcome outcome) {
        return databases.stream().mapToLong(database -> database.count(outcome)).sum();
    }

    /** How many sequences needed a repair that they did not get. */
    public long notRepaired() {
        return count(RepairOutcome.REFUSED) + count(RepairOutcome.FAILED);
    }
}
