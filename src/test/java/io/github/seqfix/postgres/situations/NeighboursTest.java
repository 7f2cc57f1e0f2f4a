package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OtherSession;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is locked, hidden, broken or one of many: the others are read and repaired as if it were not there. */
@InBothSchemas
class NeighboursTest {
    private static final String PASSWORD = "of a role that lives as long as a test";
    private static final int BATCH = 50;

    @AutoClose
    private final TestSchema schema;

    private final TestDatabase database;
    private final String role;

    NeighboursTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
        this.database = this.schema.database();
        this.role = "role_of_" + database.name();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200ms, 30s", "30s, 200ms"})
    void lockedTableCostsItsNeighboursNothing(String statementAndLock) throws Exception {
        createDriftedTables(BATCH);
        String[] durations = statementAndLock.split(", ", 2);
        Timeouts timeouts = new Timeouts(duration(durations[0]), duration(durations[1]));
        try (OtherSession blocker = schema.begin()) {
            blocker.execute("lock table @.t_25 in access exclusive mode");

            RunResults run = RunResults.reset(
                    RunResults.settings(database.url(), database.user(), database.password(), timeouts),
                    Declarations.NONE);

            assertThat(run.verdicts()).isEqualTo(allDriftedBut("t_25_id_seq"));
            assertThat(run.of(schema.named("t_25_id_seq")).finding().reason()).containsIgnoringCase("timeout");
            assertThat(run.results().values())
                    .filteredOn(result -> result.finding().verdict() == Verdict.DRIFTED)
                    .allMatch(NeighboursTest::isDone);
        }
        assertThat(RunResults.check(superuser()).verdicts().values())
                .as("the lock is gone")
                .containsOnly(Verdict.IN_SYNC, Verdict.DRIFTED);
    }

    @Test
    void aTimeoutOfTheDatabaseDoesNotEndAReadingThatTakesLonger() throws Exception {
        createDriftedTables(1);
        try (OtherSession blocker = schema.begin()) {
            blocker.execute("lock table @.t_1 in access exclusive mode");
            schema.configure("statement_timeout = '300ms'");

            CompletableFuture<RunResults> check = checkInBackground(superuser());
            Thread.sleep(1_000);
            blocker.commit();

            assertThat(check.get().verdicts()).isEqualTo(Map.of("t_1_id_seq", Verdict.DRIFTED));
        }
    }

    /** The catalog has said by then that nothing is hidden; the reading waits for what makes that untrue. */
    @Test
    void policyThatComesAfterTheCatalogWasReadIsNoticed() throws Exception {
        createDriftedTables(1);
        createRole();
        try (OtherSession migration = schema.begin()) {
            schema.execute("grant select on @.t_1, @.t_1_id_seq to " + role);
            migration.execute("alter table @.t_1 enable row level security");
            CompletableFuture<RunResults> check =
                    checkInBackground(RunResults.settings(database.url(), role, PASSWORD));
            schema.awaitWaiting(1);
            migration.commit();

            Finding finding = check.get().of(schema.named("t_1_id_seq")).finding();
            assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(finding.reason()).contains("row-level security");
        } finally {
            dropRole();
        }
    }

    @Test
    void tableWithoutPrivilegeCostsItsNeighboursNothing() throws Exception {
        createDriftedTables(BATCH);
        createRole();
        try {
            schema.execute("grant select on all tables in schema @ to " + role
                    + "; grant select on all sequences in schema @ to " + role + "; revoke select on @.t_25 from "
                    + role);

            RunResults run = RunResults.check(RunResults.settings(database.url(), role, PASSWORD));

            assertThat(run.verdicts()).isEqualTo(allDriftedBut("t_25_id_seq"));
        } finally {
            dropRole();
        }
    }

    /** No catalog tells beforehand that it cannot be read. */
    @Test
    void tableThatFailsWhenReadCostsItsNeighboursNothing() throws Exception {
        schema.assumeForeignTables();
        createDriftedTables(BATCH);
        schema.execute("""
                create extension postgres_fdw;
                create server nowhere foreign data wrapper postgres_fdw
                    options (host 'localhost', port '1', dbname 'nothing');
                create user mapping for current_user server nowhere options (user 'nobody', password 'nothing');
                drop table @.t_25;
                create sequence @.t_25_id_seq;
                create foreign table @.t_25 (id bigint not null default nextval('@.t_25_id_seq')) server nowhere;
                """);

        assertThat(RunResults.check(superuser()).verdicts()).isEqualTo(allDriftedBut("t_25_id_seq"));
    }

    @Test
    void manyBatchesAreReadToTheLastSequence() throws Exception {
        int count = 2 * BATCH + 7;
        createDriftedTables(count);

        RunResults run = RunResults.reset(superuser(), Declarations.NONE);

        assertThat(run.results()).hasSize(count);
        assertThat(run.results().values()).allMatch(NeighboursTest::isDone);
        assertThat(RunResults.check(superuser()).verdicts().values()).containsOnly(Verdict.IN_SYNC);
    }

    @Test
    void temporarySequencesOfOtherSessionsAreNotSeen() throws Exception {
        try (OtherSession other = schema.begin()) {
            other.execute("create temporary table carts (id serial primary key);"
                    + " insert into carts select generate_series(1, 10); create temporary sequence numbers");
            other.commit();

            assertThat(RunResults.reset(superuser(), Declarations.NONE).results())
                    .isEmpty();
        }
    }

    private void createDriftedTables(int count) throws SQLException {
        for (int number = 1; number <= count; number++) {
            schema.execute("create table @.t_" + number + " (id serial primary key); insert into @.t_" + number
                    + " values (10)");
        }
    }

    private static Map<String, Verdict> allDriftedBut(String unseen) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (int number = 1; number <= BATCH; number++) {
            verdicts.put("t_" + number + "_id_seq", Verdict.DRIFTED);
        }
        verdicts.put(unseen, Verdict.UNKNOWN);
        return verdicts;
    }

    private static Duration duration(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.replace("ms", "")))
                : Duration.ofSeconds(Long.parseLong(text.replace("s", "")));
    }

    private static CompletableFuture<RunResults> checkInBackground(ConnectionSettings settings) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return RunResults.check(settings);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ConnectionSettings superuser() {
        return RunResults.settings(database.url(), database.user(), database.password());
    }

    private static boolean isDone(SequenceResult result) {
        Repair repair = result.repair();
        return repair != null && repair.outcome() == RepairOutcome.DONE;
    }

    private void createRole() throws SQLException {
        database.execute("create role " + role + " login password '" + PASSWORD + "'");
    }

    private void dropRole() throws SQLException {
        database.execute("drop owned by " + role + " cascade; drop role " + role);
    }
}
