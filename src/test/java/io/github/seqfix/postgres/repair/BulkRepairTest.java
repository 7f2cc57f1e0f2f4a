package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.Tap;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** So many sequences lag behind that they are moved in bulk: as truly as one by one. */
@InBothSchemas
class BulkRepairTest {
    private static final int TABLES = ManyTables.COUNT;
    /** So many that several connections move them. */
    private static final int MANY = 500;
    /** By itself: among other statements it would come before their commit, which the embedded PostgreSQL does not wait for. */
    private static final String TO_DISK = "checkpoint";

    private static final int MOVES_OF_A_STATEMENT = 100;
    /** Makes each move take so long that it can be interrupted among others. */
    private static final String SLOW = """
            create function @.linger() returns event_trigger language plpgsql as $$ begin perform pg_sleep(0.02); end $$;
            create event trigger linger on ddl_command_end when tag in ('ALTER SEQUENCE') execute procedure @.linger();
            """;

    @AutoClose
    private final TestSchema schema;

    BulkRepairTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @BeforeEach
    void createTables() throws SQLException {
        ManyTables.create(schema);
    }

    @ParameterizedTest
    @EnumSource
    void movesEachToJustBeyondItsRows(LockMode lock) throws SQLException {
        List<SequenceResult> results = Reset.of(schema).lock(lock).run();

        assertThat(results).hasSize(TABLES).allSatisfy(result -> {
            Repair repair = Objects.requireNonNull(result.repair());
            assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.method()).isEqualTo(lock == LockMode.NONE ? RepairMethod.SETVAL : ManyTables.method());
            assertThat(repair.next()).isEqualTo(11);
        });
        ManyTables.insertIntoEach(schema);
        assertThat(Reset.of(schema).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource
    void reportsTheStatementsThatWereSent(LockMode lock) throws Exception {
        try (Tap tap = tap()) {
            List<SequenceResult> results = through(tap).lock(lock).run();

            String sent = String.join("", tap.messages());
            assertThat(results)
                    .hasSize(TABLES)
                    .allSatisfy(result -> assertThat(sent).contains(asSent(result)));
        }
    }

    /** The bytes of the statement, as a tap shows them. */
    private static String asSent(SequenceResult result) {
        String statement =
                String.valueOf(Objects.requireNonNull(result.repair()).sql());
        return new String(statement.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
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
            schema.configure(setting);
        }

        assertThat(Reset.of(schema).run()).hasSize(TABLES).allSatisfy(result -> {
            Repair repair = Objects.requireNonNull(result.repair());
            assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.method()).isEqualTo(ManyTables.method());
        });
    }

    @Test
    void saysNothingOfALackWhereTheSequenceWasLocked() {
        assertThat(Reset.of(schema).run())
                .hasSize(TABLES)
                .allSatisfy(result -> assertThat(
                                Objects.requireNonNull(result.repair()).note())
                        .isNull());
    }

    /** The rest is what the server writes by itself. */
    @Test
    void writesNothingWhereAllIsInSync() throws SQLException {
        long repairing = written(() -> Reset.of(schema).run());
        long again = written(() -> Reset.of(schema).run());

        assertThat(again).isLessThan(repairing / 2);
    }

    /** How many bytes of WAL are written meanwhile. */
    private long written(Runnable work) throws SQLException {
        String before = schema.queryString("select pg_current_wal_insert_lsn()");
        work.run();
        return Objects.requireNonNull(
                schema.queryLong("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '" + before + "')"));
    }

    @Test
    void movesBackOnlyWhenAskedTo() throws SQLException {
        ManyTables.forEach(schema, TABLES, "select setval('@.t%d_id_seq', 5000);");
        assertThat(Reset.of(schema).run()).extracting(SequenceResult::repair).containsOnlyNulls();

        List<SequenceResult> results =
                Reset.of(schema).policy(RepairMode.EXACT, null, 0).run();

        assertThat(results)
                .hasSize(TABLES)
                .allSatisfy(result -> assertThat(
                                Objects.requireNonNull(result.repair()).next())
                        .isEqualTo(11));
        ManyTables.insertIntoEach(schema);
    }

    @Test
    @Tag("on-three-versions")
    void whatIsReportedAsDoneOutlivesACrash() throws Exception {
        // The background writer would bring everything to the disk soon enough to hide a missing wait for it.
        try (OwnPostgres server = OwnPostgres.start(Map.of("wal_writer_delay", "10s"));
                TestSchema crashing = server.createSchema(schema.name())) {
            ManyTables.create(crashing, MANY);
            server.execute(TO_DISK);
            List<SequenceResult> results = Reset.of(crashing).run();
            server.crash();
            server.restart();

            assertThat(results).hasSize(MANY).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(Reset.of(crashing).dry().run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
        }
    }

    @Test
    @Tag("on-three-versions")
    void endsTheWorkWhenConnectionsBreakInBetween() throws Exception {
        assumeMovingMany();
        ManyTables.create(schema, MANY);
        try (Tap tap = tap()) {
            List<SequenceResult> results = through(tap)
                    .beforeRepairs(() -> tap.before("owner to", MANY / 2 / MOVES_OF_A_STATEMENT, () -> {
                        tap.cut();
                        return false;
                    }))
                    .run();

            assertThat(tap.hasHappened()).isTrue();
            assertThat(results).hasSize(MANY).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(Reset.of(schema).dry().run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
        }
    }

    /** What it had moved by then is found in sync, the rest is moved one by one. */
    @Test
    void endsTheWorkWhenTheConnectionBreaksAmidstAStatement() throws Exception {
        assumeMovingMany();
        schema.execute(SLOW);
        Thread[] killer = new Thread[1];

        List<SequenceResult> results = Reset.of(schema)
                .beforeRepairs(() -> killer[0] = terminateOnceOneIsMoved())
                .run();

        killer[0].join();
        assertThat(results).hasSize(TABLES).allMatch(result -> result.has(RepairOutcome.DONE));
        assertThat(methods(results)).anyMatch(Objects::isNull).contains(RepairMethod.RESTART);
        ManyTables.insertIntoEach(schema);
    }

    private Thread terminateOnceOneIsMoved() {
        Thread thread = new Thread(() -> {
            try {
                while (!Long.valueOf(11).equals(schema.queryLong("select last_value from @.t10_id_seq"))) {
                    Thread.sleep(10);
                }
                schema.queryString("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'seqfix' and datname = current_database()");
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    /** The role's own limit counts for a statement as a whole: what was moved by then is known, the rest is moved one by one. */
    @Test
    void knowsWhatWasMovedWhenTheStatementIsCanceled() throws SQLException {
        assumeMovingMany();
        schema.execute(SLOW);
        schema.configure("statement_timeout = '400ms'");

        List<SequenceResult> results = Reset.of(schema).run();

        assertThat(results).hasSize(TABLES).allMatch(result -> result.has(RepairOutcome.DONE));
        assertThat(methods(results)).containsOnly(RepairMethod.LOCKED_SETVAL, RepairMethod.RESTART);
        schema.configure("statement_timeout = 0");
        ManyTables.insertIntoEach(schema);
    }

    @Test
    void namesThatLookLikeTheQuotesOfTheStatementEndNothing() throws SQLException {
        for (String name : List.of("$move$", "$moves$", "$move_s$")) {
            schema.execute("create table @.\"" + name + "\" (id serial primary key); insert into @.\"" + name
                    + "\" values (10)");
        }

        assertThat(Reset.of(schema).run()).hasSize(TABLES + 3).allSatisfy(result -> {
            Repair repair = Objects.requireNonNull(result.repair());
            assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.method()).isEqualTo(ManyTables.method());
        });
    }

    private static void assumeMovingMany() {
        assumeTrue(ManyTables.method() == RepairMethod.LOCKED_SETVAL, "PostgreSQL 10 does not commit in a block");
    }

    private Tap tap() throws IOException {
        return new Tap(schema.database().host(), schema.database().port());
    }

    private Reset through(Tap tap) {
        TestDatabase database = schema.database();
        return Reset.of(tap.through(database.url()), database.user(), database.password());
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
        assumeMovingMany();
        try (OwnPostgres server = OwnPostgres.start(Map.of("wal_writer_delay", "10s"));
                TestSchema crashing = server.createSchema(schema.name());
                Tap tap = new Tap("localhost", server.port())) {
            ManyTables.create(crashing, MANY);
            server.execute(TO_DISK);

            List<SequenceResult> results = Reset.of(
                            tap.through(crashing.database().url()), server.user(), "")
                    .beforeRepairs(() -> tap.before("owner to", MANY / 2 / MOVES_OF_A_STATEMENT, () -> {
                        server.crash();
                        server.restart();
                        return true;
                    }))
                    .run();

            assertThat(tap.hasHappened()).isTrue();
            assertThat(results).hasSize(MANY).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(Reset.of(crashing).dry().run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
        }
    }
}
