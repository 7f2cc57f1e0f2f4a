package io.github.seqfix.postgres.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Reset;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OtherSession;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Runs;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a run waits: for locks once, and never as long as some setting of the role or the database says. */
@InBothSchemas
class TimeoutsOfTheRoleTest {
    private static final int TABLES = 50;
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    private static final String DRIFTED = ";create table @.t (id serial primary key); insert into @.t values (10)";

    @AutoClose
    private final TestSchema schema;

    TimeoutsOfTheRoleTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    /** Finding out which of fifty tables it is took seven times as long as waiting for one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void lockedTablesOfABatchAreWaitedForOnce(int locked) throws Exception {
        for (int table = 0; table < TABLES; table++) {
            schema.execute(
                    "create table @.t" + table + " (id serial primary key); insert into @.t" + table + " values (1)");
        }
        try (OtherSession holder = schema.begin()) {
            for (int table = 0; table < locked; table++) {
                holder.execute("lock table @.t" + table * 12 + " in access exclusive mode");
            }
            long start = System.nanoTime();

            List<SequenceResult> results = check(LOCK_TIMEOUT);

            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            Map<Verdict, Long> verdicts = results.stream()
                    .collect(Collectors.groupingBy(result -> result.finding().verdict(), Collectors.counting()));
            assertThat(verdicts)
                    .isEqualTo(Map.of(Verdict.UNKNOWN, (long) locked, Verdict.DRIFTED, (long) TABLES - locked));
            assertThat(elapsed).isBetween(LOCK_TIMEOUT, LOCK_TIMEOUT.multipliedBy(3));
            assertThat(unknown(results))
                    .hasSize(locked)
                    .allSatisfy(reason -> assertThat(reason)
                            .contains("a lock held it off when it was tried for 50 ms: check again when it is released")
                            .doesNotContain("lockTimeout"));
        }
    }

    @Test
    void lockThatIsWaitedForIsToldOfWithTheTimeThatItTook() throws Exception {
        schema.execute("create table @.t (id serial primary key)");
        try (OtherSession holder = schema.begin()) {
            holder.execute("lock table @.t in access exclusive mode");

            assertThat(unknown(check(Duration.ofMillis(200))))
                    .singleElement()
                    .asString()
                    .contains("a lock held it off for longer than lockTimeout, 200 ms: check again");
        }
    }

    /** Waits for a lock for longer than the setting allows a transaction. */
    @Test
    void timeoutOfTransactionsIsOverridden() throws Exception {
        assumeTrue(PostgresServer.shared().majorVersion() >= 17, "transaction_timeout came with 17");
        schema.execute("create table @.locked (id serial primary key)" + DRIFTED);
        try (OtherSession holder = schema.begin()) {
            schema.configure("transaction_timeout = '300ms'");
            holder.execute("lock table @.locked in access exclusive mode");

            assertThat(check(Duration.ofSeconds(1)))
                    .extracting(result -> result.finding().verdict())
                    .containsExactlyInAnyOrder(Verdict.UNKNOWN, Verdict.DRIFTED);
        }
    }

    @Test
    void timeoutOfPausesIsOverridden() throws Exception {
        schema.execute(DRIFTED);
        schema.configure("idle_in_transaction_session_timeout = '1ms'");

        List<SequenceResult> results = Runs.run(
                settings(LOCK_TIMEOUT), Declarations.NONE, new Reset(RepairPolicy.forward(), LockMode.TABLE, false));

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(
                                Objects.requireNonNull(result.repair()).outcome())
                        .isEqualTo(RepairOutcome.DONE));
    }

    private static List<String> unknown(List<SequenceResult> results) {
        return results.stream()
                .map(SequenceResult::finding)
                .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
                .map(finding -> String.valueOf(finding.reason()))
                .toList();
    }

    private List<SequenceResult> check(Duration lockTimeout) throws Exception {
        return Runs.run(settings(lockTimeout), Declarations.NONE, new Check(Set.of(), Check.WhenNothingIsFound.PASS));
    }

    private ConnectionSettings settings(Duration lockTimeout) {
        TestDatabase database = schema.database();
        Duration patience = Duration.ofSeconds(30);
        return new ConnectionSettings(
                database.url(), database.user(), database.password(), 0, patience, new Timeouts(patience, lockTimeout));
    }
}
