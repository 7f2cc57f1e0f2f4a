package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.ascending;
import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunReportTest {
    private static final Sequence SERIAL = ascending(1, 1, 2147483647);
    private static final Repair PLANNED = Repair.planned(
            BigInteger.TWO,
            RepairMethod.RESTART,
            "alter sequence",
            new RepairScript("create", "drop", BigInteger.TEN, List.of(), () -> "call"),
            List.of());

    private final SequenceResult inSync = result(observation(SERIAL, called(1), 1L), null);
    private final SequenceResult drifted = result(observation(SERIAL, notCalled(1), 1L), PLANNED);
    private final SequenceResult refused = result(observation(SERIAL, notCalled(1), 1L), Repair.refused("no"));
    private final SequenceResult failed = result(observation(SERIAL, notCalled(1), 1L), PLANNED.failed("oh"));
    private final SequenceResult done =
            result(observation(SERIAL, notCalled(1), 1L), PLANNED.done(BigInteger.TWO, Verdict.IN_SYNC));

    @Test
    void aDatabaseComesAfterTheOther() {
        RunReport report = report(
                Set.of(),
                database("a", List.of("remark a"), inSync),
                database("b", List.of("remark b"), drifted, done));

        assertThat(report.results()).containsExactly(inSync, drifted, done);
        assertThat(report.remarks()).containsExactly("remark a", "remark b");
        assertThat(report(Set.of(), database("a", List.of(), inSync)).results()).containsExactly(inSync);
    }

    @Test
    void aDatabaseThatCouldNotBeLookedAtFailsAsUnknownDoes() {
        DatabaseReport unread = DatabaseReport.unread(
                new Server("unknown", "unknown", "localhost", 5432, "gone", "owner", false), "the POM", "it is gone");
        DatabaseReport full = database("full", List.of(), inSync);

        assertThat(unread.isEmpty()).isFalse();
        assertThat(database("empty", List.of()).isEmpty()).isTrue();
        assertThat(full.isEmpty()).isFalse();
        assertThat(report(Set.of(Verdict.UNKNOWN), full, unread).unread()).containsExactly(unread);
        assertThat(report(Set.of(Verdict.UNKNOWN), full, unread).failsForUnread())
                .isTrue();
        assertThat(report(Set.of(Verdict.UNKNOWN), full, unread).isFailed()).isTrue();
        assertThat(report(Set.of(Verdict.DRIFTED), full, unread).failsForUnread())
                .isFalse();
        assertThat(report(Set.of(Verdict.DRIFTED), full, unread).isFailed()).isFalse();
        assertThat(report(Set.of(Verdict.UNKNOWN), full).failsForUnread()).isFalse();
        assertThat(report(true, full, unread).failsForNothing()).isFalse();
    }

    @Test
    void tellsWhereEachResultIs() {
        DatabaseReport a = database("a", List.of(), inSync);
        DatabaseReport b = database("b", List.of(), drifted, done);
        RunReport report = report(Set.of(), a, b);

        assertThat(report.located())
                .containsExactly(
                        new LocatedResult(0, a, inSync),
                        new LocatedResult(1, b, drifted),
                        new LocatedResult(1, b, done));
        assertThat(new LocatedResult(0, a, inSync).finding()).isEqualTo(inSync.finding());
        assertThat(report.hasSeveralDatabases()).isTrue();
        assertThat(report(Set.of(), a).hasSeveralDatabases()).isFalse();
        assertThat(b.count(Verdict.DRIFTED)).isEqualTo(2);
        assertThat(b.count(RepairOutcome.DONE)).isEqualTo(1);
        assertThat(database("c", List.of(), refused, failed, done).notRepaired())
                .isEqualTo(2);
        assertThat(a.server().inDatabase("z"))
                .isEqualTo(new Server(
                        a.server().product(),
                        a.server().version(),
                        a.server().host(),
                        a.server().port(),
                        "z",
                        a.server().role(),
                        a.server().standby()));
    }

    @Test
    void whatIsKnownOfTheChoiceIsARemarkOfTheRun() {
        RunReport report = report(Set.of(), database("a", List.of("remark a"), inSync));
        RunReport chosen = new RunReport(
                report.goal(),
                report.dryRun(),
                report.failOn(),
                report.failOnNothing(),
                report.failOnCollision(),
                report.startedAt(),
                report.elapsed(),
                report.databases(),
                List.of("b is a template"));

        assertThat(chosen.remarks()).containsExactly("b is a template", "remark a");
        assertThat(report.selection()).isEmpty();
    }

    @Test
    void countsVerdictsAndOutcomesOfAllDatabases() {
        RunReport report = report(
                Set.of(), database("a", List.of(), inSync, refused), database("b", List.of(), failed, done, refused));

        assertThat(report.count(Verdict.IN_SYNC)).isEqualTo(1);
        assertThat(report.count(Verdict.DRIFTED)).isEqualTo(4);
        assertThat(report.count(Verdict.UNKNOWN)).isZero();
        assertThat(report.count(RepairOutcome.DONE)).isEqualTo(1);
        assertThat(report.count(RepairOutcome.REFUSED)).isEqualTo(2);
        assertThat(report.count(RepairOutcome.PLANNED)).isZero();
        assertThat(report.notRepaired()).isEqualTo(3);
    }

    @Test
    void failsForVerdictsThatAreNotToBeAndForRepairsThatWereNotMade() {
        DatabaseReport database = database("a", List.of(), inSync, drifted, refused, failed, done);

        assertThat(report(Set.of(), database).failures()).containsExactly(refused, failed);
        assertThat(report(Set.of(Verdict.DRIFTED), database).failures())
                .containsExactly(drifted, refused, failed, done);
        assertThat(report(Set.of(Verdict.IN_SYNC), database).failures()).containsExactly(inSync, refused, failed);
    }

    @Test
    void failsForACollisionAloneWhereThatIsWanted() {
        Observation ahead = observation(SERIAL, notCalled(1), 5L)
                .with(RowsAhead.nearest(new Collision(Sequences.column("emp_id"), BigInteger.TWO, BigInteger.ONE)));
        SequenceResult collides = result(ahead, null);
        List<DatabaseReport> databases = List.of(database("a", List.of(), inSync, collides));

        assertThat(report(Set.of(), true, databases).failures()).containsExactly(collides);
        assertThat(report(Set.of(), false, databases).failures()).isEmpty();
    }

    private static RunReport report(Set<Verdict> failOn, boolean failOnCollision, List<DatabaseReport> databases) {
        return new RunReport(
                "check", false, failOn, false, failOnCollision, Instant.EPOCH, Duration.ZERO, databases, List.of());
    }

    @Test
    void knowsWhichGoalItTellsOf() {
        assertThat(report(false, database("a", List.of(), inSync)).isReset()).isFalse();
        assertThat(report(Set.of(), database("a", List.of(), inSync)).isReset()).isTrue();
    }

    @Test
    void failsWhereADatabaseHasNothingToLookAt() {
        DatabaseReport empty = database("empty", List.of());
        DatabaseReport full = database("full", List.of(), inSync);

        assertThat(report(true, full, empty).failsForNothing()).isTrue();
        assertThat(report(true, full, empty).isFailed()).isTrue();
        assertThat(report(true, full).isFailed()).isFalse();
        assertThat(report(true, full).failsForNothing()).isFalse();
        assertThat(report(false, empty).isFailed()).isFalse();
        assertThat(report(Set.of(Verdict.IN_SYNC), full).isFailed()).isTrue();
    }

    private static RunReport report(boolean failOnNothing, DatabaseReport... databases) {
        return new RunReport(
                "check",
                false,
                Set.of(),
                failOnNothing,
                false,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(databases),
                List.of());
    }

    private static RunReport report(Set<Verdict> failOn, DatabaseReport... databases) {
        return new RunReport(
                "reset", false, failOn, false, false, Instant.EPOCH, Duration.ZERO, List.of(databases), List.of());
    }

    private static DatabaseReport database(String name, List<String> remarks, SequenceResult... results) {
        return new DatabaseReport(
                new Server("PostgreSQL", "18", "localhost", 5432, name, "owner", false),
                "a test",
                remarks,
                List.of(results));
    }

    private static SequenceResult result(Observation observation, @Nullable Repair repair) {
        return new SequenceResult(new Judge(90).judge(observation), repair);
    }
}
