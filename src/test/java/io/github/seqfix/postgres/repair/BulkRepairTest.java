package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** So many sequences lag behind that they are moved in bulk: as truly as one by one. */
@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class BulkRepairTest {
    /** A few more than what makes a bulk. */
    private static final int TABLES = 60;
    /** So many that several connections move them. */
    private static final int MANY = 500;
    /** By itself: among other statements it would come before their commit, which the embedded PostgreSQL does not wait for. */
    private static final String TO_DISK = "checkpoint";

    private static final int MOVES_OF_A_MESSAGE = 10;

    @Parameter
    String schema = "";

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    @BeforeEach
    void createTables() throws SQLException {
        execute(tables(TABLES));
    }

    @ParameterizedTest
    @EnumSource
    void movesEachToJustBeyondItsRows(LockMode lock) throws SQLException {
        List<SequenceResult> results = Reset.of(database).lock(lock).run();

        assertThat(results).hasSize(TABLES).allSatisfy(result -> {
            Repair repair = Objects.requireNonNull(result.repair());
            assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.method())
                    .isEqualTo(lock == LockMode.NONE ? RepairMethod.SETVAL : RepairMethod.LOCKED_SETVAL);
            assertThat(repair.next()).isEqualTo(11);
        });
        insertIntoEach();
        assertThat(Reset.of(database).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }

    /** The server reads all the text of a message before a setting in it counts. */
    @Test
    void movesWhateverTheDefaultsOfSessionsAre() throws SQLException {
        for (String setting : List.of(
                "standard_conforming_strings = off",
                "quote_all_identifiers = on",
                "default_transaction_isolation = serializable",
                "search_path = nowhere",
                "default_transaction_read_only = on")) {
            database.execute("alter database " + database.name() + " set " + setting);
        }

        assertThat(Reset.of(database).run()).hasSize(TABLES).allSatisfy(result -> {
            Repair repair = Objects.requireNonNull(result.repair());
            assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.method()).isEqualTo(RepairMethod.LOCKED_SETVAL);
        });
    }

    @Test
    void saysNothingOfALackWhereTheSequenceWasLocked() {
        assertThat(Reset.of(database).run())
                .allSatisfy(result -> assertThat(
                                Objects.requireNonNull(result.repair()).note())
                        .isNull());
    }

    @Test
    void writesNothingWhereAllIsInSync() throws SQLException {
        Reset.of(database).run();
        String before = database.queryString("select pg_current_wal_insert_lsn()");

        Reset.of(database).run();

        assertThat(database.queryString(
                        "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '" + before + "') < 100000"))
                .isEqualTo("t");
    }

    /** Rows, draws, definitions and owners that came after the look: none is overrun. */
    @Test
    void looksAgainWhereSomethingHasChangedMeanwhile() throws SQLException {
        execute("create role heir_" + database.name() + "; alter sequence @.t6_id_seq owned by none");
        try {
            List<SequenceResult> results = Reset.of(database)
                    .beforeRepairs(() -> {
                        execute("insert into @.t1 values (1000)");
                        execute("select setval('@.t2_id_seq', 500)");
                        execute("alter sequence @.t3_id_seq increment by 5");
                        execute("alter table @.t4 owner to heir_" + database.name());
                        execute("alter sequence @.t5_id_seq cache 20");
                        // Of a sequence that no table owns, the server would take another owner.
                        execute("alter sequence @.t6_id_seq owner to heir_" + database.name());
                    })
                    .run();

            assertThat(repair(results, "t1_id_seq").next()).isEqualTo(1001);
            assertThat(repair(results, "t2_id_seq").next()).isEqualTo(501);
            assertThat(repair(results, "t3_id_seq").error()).contains("changed the sequence's definition");
            assertThat(repair(results, "t4_id_seq").next()).isEqualTo(11);
            assertThat(repair(results, "t4_id_seq").method()).isEqualTo(RepairMethod.RESTART);
            assertThat(repair(results, "t5_id_seq").error()).contains("changed the sequence's definition");
            assertThat(repair(results, "t6_id_seq").next()).isEqualTo(11);
            assertThat(repair(results, "t6_id_seq").method()).isEqualTo(RepairMethod.RESTART);
            assertThat(owner("t4_id_seq")).isEqualTo("heir_" + database.name());
            assertThat(owner("t6_id_seq")).isEqualTo("heir_" + database.name());
            assertThat(results.stream()
                            .filter(result -> result.has(RepairOutcome.DONE))
                            .count())
                    .isEqualTo(TABLES - 2);
        } finally {
            execute("alter table @.t4 owner to current_user; alter sequence @.t6_id_seq owner to current_user;"
                    + "drop role heir_" + database.name());
        }
    }

    /** Rows, draws and definitions, without the lock on the tables, too. */
    @ParameterizedTest
    @EnumSource(
            value = LockMode.class,
            names = {"SEQUENCE", "NONE"})
    void looksAgainWithWeakerLocks(LockMode lock) throws SQLException {
        List<SequenceResult> results = Reset.of(database)
                .lock(lock)
                .beforeRepairs(() -> {
                    execute("insert into @.t1 values (1000)");
                    execute("select setval('@.t2_id_seq', 500)");
                    execute("alter sequence @.t3_id_seq increment by 5");
                })
                .run();

        assertThat(repair(results, "t1_id_seq").next()).isEqualTo(1001);
        assertThat(repair(results, "t2_id_seq").next()).isEqualTo(501);
        assertThat(repair(results, "t3_id_seq").error()).contains("changed the sequence's definition");
        assertThat(results.stream()
                        .filter(result -> result.has(RepairOutcome.DONE))
                        .count())
                .isEqualTo(TABLES - 1);
    }

    /** What the server counts tells whether an owner was overruled; where it does not count, nothing does. */
    @Test
    void overrulesNoOwnerWhereTheServerDoesNotCount() throws SQLException {
        // Of a sequence that a table owns, the server would refuse to take another owner.
        execute("create role heir_" + database.name() + "; alter sequence @.t4_id_seq owned by none;"
                + "alter database " + database.name() + " set track_counts = off");
        try {
            List<SequenceResult> results = Reset.of(database)
                    .beforeRepairs(() -> execute("alter sequence @.t4_id_seq owner to heir_" + database.name()))
                    .run();

            assertThat(results).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(owner("t4_id_seq")).isEqualTo("heir_" + database.name());
        } finally {
            execute("alter sequence @.t4_id_seq owner to current_user; drop role heir_" + database.name());
        }
    }

    private @Nullable String owner(String sequence) throws SQLException {
        return database.queryString(Schemas.in(
                schema, "select pg_get_userbyid(relowner) from pg_class where oid = '@." + sequence + "'::regclass"));
    }

    @Test
    void lockedTablesCostNoOtherItsRepair() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(Schemas.in(schema, "insert into @.t7 values (20)"));

            List<SequenceResult> results = Reset.of(
                            database.url(), database.user(), database.password(), Duration.ofMillis(300))
                    .run();

            assertThat(repair(results, "t7_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);
            assertThat(results)
                    .filteredOn(result -> result.has(RepairOutcome.DONE))
                    .hasSize(TABLES - 1)
                    .allSatisfy(result -> assertThat(
                                    Objects.requireNonNull(result.repair()).method())
                            .isEqualTo(RepairMethod.LOCKED_SETVAL));
        }
    }

    /** Until a transaction that has drawn ends, its next draw could come between the look and the move. */
    @Test
    void waitsForTransactionsThatHaveDrawn() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(Schemas.in(schema, "select nextval('@.t6_id_seq')"));

            List<SequenceResult> results = Reset.of(
                            database.url(), database.user(), database.password(), Duration.ofMillis(300))
                    .run();

            assertThat(repair(results, "t6_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);
            assertThat(results.stream()
                            .filter(result -> result.has(RepairOutcome.DONE))
                            .count())
                    .isEqualTo(TABLES - 1);
        }
    }

    @Test
    void whatSessionsHaveCachedNeedsAndGetsARestart() throws SQLException {
        execute("alter sequence @.t8_id_seq cache 10; insert into @.t8 values (30)");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute(Schemas.in(schema, "select nextval('@.t8_id_seq')"));

            Repair repair = repair(Reset.of(database).run(), "t8_id_seq");

            assertThat(repair.method()).isEqualTo(RepairMethod.RESTART);
            statement.execute(Schemas.in(schema, "insert into @.t8 default values"));
        }
    }

    /** A row past the range hides the ones that count: what is compared under the lock would not tell. */
    @Test
    void rowsPastTheRangeHideNothing() throws SQLException {
        execute("alter table @.t9 alter id type bigint; insert into @.t9 values (5000000000)");

        List<SequenceResult> results = Reset.of(database)
                .beforeRepairs(() -> execute("insert into @.t9 values (700)"))
                .run();

        assertThat(repair(results, "t9_id_seq").next()).isEqualTo(701);
    }

    @Test
    void movesBackOnlyWhenAskedTo() throws SQLException {
        execute(forEach("select setval('@.t%d_id_seq', 5000);"));
        assertThat(Reset.of(database).run()).extracting(SequenceResult::repair).containsOnlyNulls();

        List<SequenceResult> results =
                Reset.of(database).policy(RepairMode.EXACT, null, 0).run();

        assertThat(results)
                .allSatisfy(result -> assertThat(
                                Objects.requireNonNull(result.repair()).next())
                        .isEqualTo(11));
        insertIntoEach();
    }

    @Test
    @Tag("on-three-versions")
    void whatIsReportedAsDoneOutlivesACrash() throws Exception {
        // The background writer would bring everything to the disk soon enough to hide a missing wait for it.
        try (OwnPostgres server = OwnPostgres.start(Map.of("wal_writer_delay", "10s"))) {
            server.execute(tables(MANY));
            server.execute(TO_DISK);
            List<SequenceResult> results =
                    Reset.of(server.url(), server.user(), "").run();
            server.crash();
            server.restart();

            assertThat(results).hasSize(MANY).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(Reset.of(server.url(), server.user(), "").dry().run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
        }
    }

    @Test
    @Tag("on-three-versions")
    void endsTheWorkWhenConnectionsBreakInBetween() throws Exception {
        execute(tables(MANY));
        try (Tap tap = new Tap(database.host(), database.port())) {
            String url = database.url().replace(":" + database.port(), ":" + tap.port());

            List<SequenceResult> results = Reset.of(url, database.user(), database.password())
                    .beforeRepairs(() -> tap.before("owner to", MANY / 2 / MOVES_OF_A_MESSAGE, () -> {
                        tap.cut();
                        return false;
                    }))
                    .run();

            assertThat(tap.hasHappened()).isTrue();
            assertThat(results).hasSize(MANY).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(Reset.of(database).dry().run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
        }
    }

    /** The connection that moves the sequences breaks: what it has moved is known, the rest is moved one by one. */
    @Test
    void keepsWhatIsDoneWhenOneConnectionBreaks() throws Exception {
        List<SequenceResult> results = terminateAmidst("min(backend_start)");

        assertThat(results).hasSize(TABLES).allMatch(result -> result.has(RepairOutcome.DONE));
        assertThat(methods(results)).containsOnly(RepairMethod.LOCKED_SETVAL, RepairMethod.RESTART);
        insertIntoEach();
    }

    /** Nobody has seen that the server went through without a crash: each sequence is looked at again. */
    @Test
    void trustsNothingThatIsDoneWithoutAWitness() throws Exception {
        List<SequenceResult> results = terminateAmidst("max(backend_start)");

        assertThat(results).hasSize(TABLES).allMatch(result -> result.has(RepairOutcome.DONE));
        assertThat(methods(results)).containsOnlyNulls();
        insertIntoEach();
    }

    /** The first connection moves the sequences, the last one is the witness. */
    private List<SequenceResult> terminateAmidst(String whichStart) throws Exception {
        try (Tap tap = new Tap(database.host(), database.port())) {
            String url = database.url().replace(":" + database.port(), ":" + tap.port());
            return Reset.of(url, database.user(), database.password())
                    .beforeRepairs(() -> tap.before("owner to", TABLES / 2 / MOVES_OF_A_MESSAGE, () -> {
                        String ours = "from pg_stat_activity where application_name = 'seqfix'"
                                + " and datname = current_database()";
                        database.queryString("select pg_terminate_backend(pid) " + ours
                                + " and backend_start = (select " + whichStart + ' ' + ours + ")");
                        return true;
                    }))
                    .run();
        }
    }

    private static List<@Nullable RepairMethod> methods(List<SequenceResult> results) {
        List<@Nullable RepairMethod> methods = new ArrayList<>();
        results.forEach(
                result -> methods.add(Objects.requireNonNull(result.repair()).method()));
        return methods;
    }

    @Test
    @Tag("on-three-versions")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal that stops the server at once")
    void endsTheWorkWhenTheServerCrashesInBetween() throws Exception {
        try (OwnPostgres server = OwnPostgres.start(Map.of("wal_writer_delay", "10s"));
                Tap tap = new Tap("localhost", server.port())) {
            server.execute(tables(TABLES));
            server.execute(TO_DISK);
            String url = server.url().replace(":" + server.port(), ":" + tap.port());

            List<SequenceResult> results = Reset.of(url, server.user(), "")
                    .beforeRepairs(() -> tap.before("owner to", TABLES / 2 / MOVES_OF_A_MESSAGE, () -> {
                        server.crash();
                        server.restart();
                        return true;
                    }))
                    .run();

            assertThat(tap.hasHappened()).isTrue();
            assertThat(results).hasSize(TABLES).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(Reset.of(server.url(), server.user(), "").dry().run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
        }
    }

    private String tables(int count) {
        return Schemas.create(schema)
                + Schemas.in(
                        schema,
                        forEach(
                                count,
                                "create table if not exists @.t%1$d (id serial primary key, x int);"
                                        + "insert into @.t%1$d values (10) on conflict do nothing;"));
    }

    private static String forEach(String sql) {
        return forEach(TABLES, sql);
    }

    private static String forEach(int count, String sql) {
        StringBuilder statements = new StringBuilder();
        for (int table = 0; table < count; table++) {
            statements.append(String.format(sql, table));
        }
        return statements.toString();
    }

    private void insertIntoEach() throws SQLException {
        execute(forEach("insert into @.t%d (x) values (1);"));
    }

    private void execute(String sql) throws SQLException {
        database.execute(Schemas.in(schema, sql));
    }

    private static Repair repair(List<SequenceResult> results, String sequence) {
        return Objects.requireNonNull(Reset.result(results, sequence).repair());
    }
}
