package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings, encodings, locks and sessions around the schema: none of them may change what seqfix sees and does. */
class OddServerTest {
    private static final String PASSWORD = "of a role that lives as long as a test";
    private static final int BATCH = 50;
    private static final String ODD_TABLE = "it's \\ \"mine\"";
    private static final QualifiedName ODD_SEQUENCE = new QualifiedName("public", "its \\ 'sequence\\");

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    static Stream<String> settings() {
        return Stream.of(
                "search_path = ''",
                "search_path = nowhere",
                "search_path = shadow, pg_catalog, public",
                "statement_timeout = '50ms'",
                "lock_timeout = '1ms'",
                "default_transaction_read_only = on",
                "default_transaction_isolation = 'serializable'",
                "default_transaction_isolation = 'repeatable read'",
                "default_transaction_deferrable = on",
                "standard_conforming_strings = off",
                "escape_string_warning = on",
                "backslash_quote = on",
                "quote_all_identifiers = on",
                "row_security = on",
                "row_security = off",
                "bytea_output = 'escape'",
                "lc_numeric = 'C'",
                // What the planner does with the catalog of a very large database.
                "enable_nestloop = off",
                "lc_messages = 'C'",
                "extra_float_digits = -15",
                "datestyle = 'german'",
                "intervalstyle = 'sql_standard'",
                "timezone = 'Asia/Kathmandu'",
                "array_nulls = off",
                "transform_null_equals = on",
                "client_encoding = 'SQL_ASCII'",
                "client_min_messages = debug5",
                "session_replication_role = replica",
                "check_function_bodies = off",
                "xmloption = document",
                "enable_seqscan = off",
                "cursor_tuple_fraction = 0",
                "default_statistics_target = 1");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsOfTheDatabaseChangeNothing(String setting) throws Exception {
        createOddTable();
        try (Connection application = database.connect()) {
            database.execute("alter database " + database.name() + " set " + setting);

            assertRepaired(superuser(), application);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsOfTheRoleChangeNothing(String setting) throws Exception {
        createOddTable();
        String role = createRole();
        try (Connection application = database.connect()) {
            database.execute("alter table " + Identifier.quote(ODD_TABLE) + " owner to " + role + "; alter role " + role
                    + " in database " + database.name() + " set " + setting);

            assertRepaired(Run.settings(database.url(), role, PASSWORD), application);
        } finally {
            dropRole(role);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQL_ASCII", "LATIN1", "WIN1252", "EUC_JP", "UTF8"})
    void encodingsChangeNothing(String encoding) throws Exception {
        try (TestDatabase encoded = PostgresServer.shared()
                .createDatabase("encoding '" + encoding + "' template template0 lc_collate 'C' lc_ctype 'C'")) {
            String name = encoding.equals("EUC_JP") ? "日本" : "größe";
            QualifiedName sequence = new QualifiedName("public", name + "_id_seq");
            encoded.execute(String.format(
                    "create table \"%1$s\" (id serial primary key); insert into \"%1$s\" select generate_series(1, 10)",
                    name));

            Run run = Run.reset(Run.settings(encoded.url(), encoded.user(), encoded.password()), Declarations.NONE);

            assertThat(run.verdicts()).isEqualTo(Map.of(sequence.name(), Verdict.DRIFTED));
            assertThat(encoded.queryLong("select nextval('\"" + sequence.name() + "\"')"))
                    .isEqualTo(11);
        }
    }

    /** Such a database takes any bytes for a name, and this one is in no encoding that a client can ask for. */
    @Test
    void nameThatIsNoTextCostsItsNeighbourNothing() throws Exception {
        try (TestDatabase encoded = PostgresServer.shared()
                .createDatabase("encoding 'SQL_ASCII' template template0 lc_collate 'C' lc_ctype 'C'")) {
            encoded.execute("""
                    create table employees (id serial primary key);
                    insert into employees select generate_series(1, 10);
                    do $$ begin
                        execute format(
                            'create table %I (id serial primary key)', convert_from('\\x6772f66265', 'SQL_ASCII'));
                    end $$;
                    """);

            Run.reset(Run.settings(encoded.url(), encoded.user(), encoded.password()), Declarations.NONE);

            assertThat(encoded.queryLong("select nextval('employees_id_seq')")).isEqualTo(11);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"200ms, 30s", "30s, 200ms"})
    void lockedTableCostsItsNeighboursNothing(String statementAndLock) throws Exception {
        createDriftedTables(BATCH);
        String[] durations = statementAndLock.split(", ", 2);
        Timeouts timeouts = new Timeouts(duration(durations[0]), duration(durations[1]));
        try (Connection blocker = database.connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table t_25 in access exclusive mode");

            Run run = Run.reset(
                    Run.settings(database.url(), database.user(), database.password(), timeouts), Declarations.NONE);

            assertThat(run.verdicts()).isEqualTo(allDriftedBut("t_25_id_seq"));
            assertThat(run.of(sequence("t_25_id_seq")).finding().reason()).containsIgnoringCase("timeout");
            assertThat(run.results().values())
                    .filteredOn(result -> result.finding().verdict() == Verdict.DRIFTED)
                    .allMatch(OddServerTest::isDone);
        }
        assertThat(Run.check(superuser()).verdicts().values())
                .as("the lock is gone")
                .containsOnly(Verdict.IN_SYNC, Verdict.DRIFTED);
    }

    @Test
    void aTimeoutOfTheDatabaseDoesNotEndAReadingThatTakesLonger() throws Exception {
        createDriftedTables(1);
        try (Connection blocker = database.connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table t_1 in access exclusive mode");
            database.execute("alter database " + database.name() + " set statement_timeout = '300ms'");

            CompletableFuture<Run> check = CompletableFuture.supplyAsync(() -> {
                try {
                    return Run.check(superuser());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.sleep(1_000);
            blocker.rollback();

            assertThat(check.get().verdicts()).isEqualTo(Map.of("t_1_id_seq", Verdict.DRIFTED));
        }
    }

    /** The catalog has said by then that nothing is hidden; the reading waits for what makes that untrue. */
    @Test
    void policyThatComesAfterTheCatalogWasReadIsNoticed() throws Exception {
        createDriftedTables(1);
        String role = createRole();
        try (Connection migration = database.connect();
                Statement statement = migration.createStatement()) {
            database.execute("grant select on t_1, t_1_id_seq to " + role);
            migration.setAutoCommit(false);
            statement.execute("alter table t_1 enable row level security");
            Thread committer = new Thread(() -> commitWhenWaitedFor(migration));
            committer.start();

            Finding finding = Run.check(Run.settings(database.url(), role, PASSWORD))
                    .of(sequence("t_1_id_seq"))
                    .finding();

            committer.join();
            assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(finding.reason()).contains("row-level security");
        } finally {
            dropRole(role);
        }
    }

    @Test
    void tableWithoutPrivilegeCostsItsNeighboursNothing() throws Exception {
        createDriftedTables(BATCH);
        String role = createRole();
        try {
            database.execute("grant select on all tables in schema public to " + role
                    + "; grant select on all sequences in schema public to " + role + "; revoke select on t_25 from "
                    + role);

            Run run = Run.check(Run.settings(database.url(), role, PASSWORD));

            assertThat(run.verdicts()).isEqualTo(allDriftedBut("t_25_id_seq"));
        } finally {
            dropRole(role);
        }
    }

    /** No catalog tells beforehand that it cannot be read. */
    @Test
    void tableThatFailsWhenReadCostsItsNeighboursNothing() throws Exception {
        assumeTrue(
                Long.valueOf(1)
                        .equals(database.queryLong(
                                "select count(*) from pg_available_extensions where name = 'postgres_fdw'")),
                "this server does not have the extension postgres_fdw");
        createDriftedTables(BATCH);
        database.execute("""
                create extension postgres_fdw;
                create server nowhere foreign data wrapper postgres_fdw
                    options (host 'localhost', port '1', dbname 'nothing');
                create user mapping for current_user server nowhere options (user 'nobody', password 'nothing');
                drop table t_25;
                create sequence t_25_id_seq;
                create foreign table t_25 (id bigint not null default nextval('t_25_id_seq')) server nowhere;
                """);

        assertThat(Run.check(superuser()).verdicts()).isEqualTo(allDriftedBut("t_25_id_seq"));
    }

    @Test
    void manyBatchesAreReadToTheLastSequence() throws Exception {
        int count = 2 * BATCH + 7;
        createDriftedTables(count);

        Run run = Run.reset(superuser(), Declarations.NONE);

        assertThat(run.results()).hasSize(count);
        assertThat(run.results().values()).allMatch(OddServerTest::isDone);
        assertThat(Run.check(superuser()).verdicts().values()).containsOnly(Verdict.IN_SYNC);
    }

    @Test
    void temporarySequencesOfOtherSessionsAreNotSeen() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("create temporary table carts (id serial primary key);"
                    + " insert into carts select generate_series(1, 10); create temporary sequence numbers");

            assertThat(Run.reset(superuser(), Declarations.NONE).results()).isEmpty();
        }
    }

    /** One transaction has inserted rows and not committed yet: the repair waits for it, and counts its rows. */
    @Test
    void rowsThatAreNotCommittedYetAreCounted() throws Exception {
        createDriftedTables(1);
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into t_1 values (500)");
            Thread committer = new Thread(() -> commitWhenWaitedFor(other));
            committer.start();

            Run run = Run.reset(superuser(), Declarations.NONE);

            committer.join();
            assertThat(isDone(run.of(sequence("t_1_id_seq")))).isTrue();
        }
        assertThat(database.queryLong("select nextval('t_1_id_seq')")).isEqualTo(501);
    }

    /** What the report says about a repair has to be what the database says. */
    @Test
    void eventTriggerThatForbidsAlterFailsTheRepair() throws Exception {
        createDriftedTables(1);
        database.execute("""
                create function forbid() returns event_trigger language plpgsql as $body$
                begin
                    raise exception 'no ALTER in office hours';
                end
                $body$;
                create event trigger forbid on ddl_command_start when tag in ('ALTER SEQUENCE')
                    execute procedure forbid();
                """);

        Repair repair = Objects.requireNonNull(Run.reset(superuser(), Declarations.NONE)
                .of(sequence("t_1_id_seq"))
                .repair());

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("no ALTER in office hours");
        assertThat(database.queryLong("select nextval('t_1_id_seq')")).isEqualTo(1);
    }

    /** A name as text means what it means to the inserts of the role that checks. */
    @Test
    void namesAsTextFollowTheSearchPathOfTheRole() throws Exception {
        String role = createRole();
        try {
            database.execute("""
                    create schema north;
                    create schema south;
                    create sequence north.numbers;
                    create sequence south.numbers;
                    create table north.invoices (id bigint primary key default nextval('numbers'::text));
                    insert into north.invoices select generate_series(1, 10);
                    grant usage on schema north, south to ROLE;
                    grant select on north.invoices, north.numbers, south.numbers to ROLE;
                    alter role ROLE set search_path = south, north;
                    """.replace("ROLE", role));

            Run run = Run.check(Run.settings(database.url(), role, PASSWORD));

            assertThat(run.of(new QualifiedName("south", "numbers")).finding().verdict())
                    .isEqualTo(Verdict.DRIFTED);
            assertThat(run.of(new QualifiedName("north", "numbers")).finding().verdict())
                    .isEqualTo(Verdict.UNBOUND);
        } finally {
            dropRole(role);
        }
    }

    private ConnectionSettings superuser() {
        return Run.settings(database.url(), database.user(), database.password());
    }

    /** One table with names that careless quoting breaks, and a schema with impostors of what a catalog query uses. */
    private void createOddTable() throws SQLException {
        database.execute("""
                create table TABLE (id serial primary key, amount numeric);
                alter sequence "it's \\ ""mine""_id_seq" rename to SEQUENCE;
                insert into TABLE select generate_series(1, 10);
                create schema shadow;
                create table shadow.pg_class (oid oid, relname name);
                create table shadow.pg_sequence (seqrelid oid);
                create table shadow.pg_depend (objid oid);
                create function shadow.format_type(oid, integer) returns text language sql as 'select ''wrong''::text';
                create function shadow.nextval(regclass) returns bigint language sql as 'select 7::bigint';
                grant usage on schema shadow to public;
                grant select on all tables in schema shadow to public;
                """.replace("TABLE ", Identifier.quote(ODD_TABLE) + ' ')
                .replace("SEQUENCE;", Identifier.quote(ODD_SEQUENCE.name()) + ';'));
    }

    /** Sessions keep the settings that they started with: the application's are those of the server. */
    private static void assertRepaired(ConnectionSettings settings, Connection application) throws Exception {
        Run run = Run.reset(settings, Declarations.NONE);

        assertThat(run.verdicts()).isEqualTo(Map.of(ODD_SEQUENCE.name(), Verdict.DRIFTED));
        assertThat(isDone(run.of(ODD_SEQUENCE))).isTrue();
        assertThat(Run.reset(settings, Declarations.NONE).verdicts())
                .isEqualTo(Map.of(ODD_SEQUENCE.name(), Verdict.IN_SYNC));
        try (Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery(
                        "insert into " + Identifier.quote(ODD_TABLE) + " default values returning id")) {
            row.next();
            assertThat(row.getInt("id")).isEqualTo(11);
        }
    }

    private void createDriftedTables(int count) throws SQLException {
        database.execute("""
                do $$ begin
                    for number in 1 .. COUNT loop
                        execute format('create table t_%s (id serial primary key)', number);
                        execute format('insert into t_%s select generate_series(1, 10)', number);
                    end loop;
                end $$
                """.replace("COUNT", Integer.toString(count)));
    }

    private static Map<String, Verdict> allDriftedBut(String unseen) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (int number = 1; number <= BATCH; number++) {
            verdicts.put("t_" + number + "_id_seq", Verdict.DRIFTED);
        }
        verdicts.put(unseen, Verdict.UNKNOWN);
        return verdicts;
    }

    private static QualifiedName sequence(String name) {
        return new QualifiedName("public", name);
    }

    private static boolean isDone(SequenceResult result) {
        Repair repair = result.repair();
        return repair != null && repair.outcome() == RepairOutcome.DONE;
    }

    private static Duration duration(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.replace("ms", "")))
                : Duration.ofSeconds(Long.parseLong(text.replace("s", "")));
    }

    /** Commits once somebody waits for a lock. */
    private void commitWhenWaitedFor(Connection connection) {
        try {
            String waiting = "select count(*) from pg_locks where not granted and database ="
                    + " (select oid from pg_database where datname = current_database())";
            while (!Long.valueOf(1).equals(database.queryLong(waiting))) {
                Thread.onSpinWait();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String createRole() throws SQLException {
        String role = "role_of_" + database.name();
        database.execute(
                "create role " + role + " login password '" + PASSWORD + "'; grant usage on schema public to " + role);
        return role;
    }

    private void dropRole(String role) throws SQLException {
        database.execute("drop owned by " + role + " cascade; drop role " + role);
    }
}
