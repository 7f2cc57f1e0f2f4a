package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and encodings around the schema: none of them may change what seqfix sees and does. */
@InBothSchemas
class OddServerTest {
    private static final String PASSWORD = "of a role that lives as long as a test";
    private static final String ODD_TABLE = "it's \\ \"mine\"";
    private static final String ODD_SEQUENCE = "its \\ 'sequence\\";

    @AutoClose
    private final TestSchema schema;

    private final TestDatabase database;
    private final String role;

    OddServerTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
        this.database = this.schema.database();
        this.role = "role_of_" + database.name();
    }

    static Stream<String> settings() {
        return Stream.of(
                "search_path = ''",
                "search_path = nowhere",
                "search_path = shadow, pg_catalog, @",
                "statement_timeout = '50ms'",
                "lock_timeout = '1ms'",
                "default_transaction_read_only = on",
                "default_transaction_isolation = 'serializable'",
                "default_transaction_isolation = 'repeatable read'",
                "default_transaction_deferrable = on",
                "standard_conforming_strings = off",
                "backslash_quote = on",
                "quote_all_identifiers = on",
                "row_security = off",
                "bytea_output = 'escape'",
                // What the planner does with the catalog of a very large database.
                "enable_nestloop = off",
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
            schema.configure(schema.sql(setting));

            assertRepaired(superuser(database), application);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsOfTheRoleChangeNothing(String setting) throws Exception {
        createOddTable();
        createRole();
        try (Connection application = database.connect()) {
            schema.execute("alter table @." + Identifier.quote(ODD_TABLE) + " owner to " + role + "; alter role " + role
                    + " in database " + database.name() + " set " + setting);

            assertRepaired(RunResults.settings(database.url(), role, PASSWORD), application);
        } finally {
            dropRole();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQL_ASCII", "LATIN1", "WIN1252", "EUC_JP", "UTF8"})
    void encodingsChangeNothing(String encoding) throws Exception {
        try (TestSchema encoded = encodedIn(encoding)) {
            String name = encoding.equals("EUC_JP") ? "日本" : "größe";
            encoded.execute(String.format(
                    "create table @.\"%1$s\" (id serial primary key); insert into @.\"%1$s\" values (10)", name));

            RunResults run = reset(encoded);

            assertThat(run.verdicts()).isEqualTo(Map.of(name + "_id_seq", Verdict.DRIFTED));
            assertThat(encoded.insert('"' + name + '"')).isEqualTo(11);
        }
    }

    /** Such a database takes any bytes for a name, and this one is in no encoding that a client can ask for. */
    @Test
    void nameThatIsNoTextCostsItsNeighbourNothing() throws Exception {
        try (TestSchema encoded = encodedIn("SQL_ASCII")) {
            encoded.execute("""
                    create table @.employees (id serial primary key);
                    insert into @.employees select generate_series(1, 10);
                    do $$ begin
                        execute format(
                            'create table %s.%I (id serial primary key)', '@', convert_from('\\x6772f66265', 'SQL_ASCII'));
                    end $$;
                    """);

            reset(encoded);

            assertThat(encoded.insert("employees")).isEqualTo(11);
        }
    }

    /** A name as text means what it means to the inserts of the role that checks. */
    @Test
    void namesAsTextFollowTheSearchPathOfTheRole() throws Exception {
        createRole();
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

            RunResults run = RunResults.check(RunResults.settings(database.url(), role, PASSWORD));

            assertThat(run.of(new QualifiedName("south", "numbers")).finding().verdict())
                    .isEqualTo(Verdict.DRIFTED);
            assertThat(run.of(new QualifiedName("north", "numbers")).finding().verdict())
                    .isEqualTo(Verdict.UNBOUND);
        } finally {
            dropRole();
        }
    }

    private TestSchema encodedIn(String encoding) throws SQLException {
        return new TestSchema(
                database.server()
                        .createDatabase("encoding '" + encoding + "' template template0 lc_collate 'C' lc_ctype 'C'"),
                schema.name());
    }

    private static RunResults reset(TestSchema schema) throws Exception {
        return RunResults.reset(superuser(schema.database()), Declarations.NONE);
    }

    private static ConnectionSettings superuser(TestDatabase database) {
        return RunResults.settings(database.url(), database.user(), database.password());
    }

    /** One table with names that careless quoting breaks, and a schema with impostors of what a catalog query uses. */
    private void createOddTable() throws SQLException {
        schema.execute("""
                create table @.TABLE (id serial primary key, amount numeric);
                alter sequence @."it's \\ ""mine""_id_seq" rename to SEQUENCE;
                insert into @.TABLE select generate_series(1, 10);
                create schema shadow;
                create table shadow.pg_class (oid oid, relname name);
                create table shadow.pg_sequence (seqrelid oid);
                create table shadow.pg_depend (objid oid);
                create function shadow.format_type(oid, integer) returns text language sql as 'select ''wrong''::text';
                create function shadow.nextval(regclass) returns bigint language sql as 'select 7::bigint';
                grant usage on schema shadow to public;
                grant select on all tables in schema shadow to public;
                """.replace("TABLE ", Identifier.quote(ODD_TABLE) + ' ')
                .replace("SEQUENCE;", Identifier.quote(ODD_SEQUENCE) + ';'));
    }

    /** Sessions keep the settings that they started with: the application's are those of the server. */
    private void assertRepaired(ConnectionSettings settings, Connection application) throws Exception {
        RunResults run = RunResults.reset(settings, Declarations.NONE);

        assertThat(run.verdicts()).isEqualTo(Map.of(ODD_SEQUENCE, Verdict.DRIFTED));
        assertThat(isDone(run.of(schema.named(ODD_SEQUENCE)))).isTrue();
        assertThat(RunResults.reset(settings, Declarations.NONE).verdicts())
                .isEqualTo(Map.of(ODD_SEQUENCE, Verdict.IN_SYNC));
        try (Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery(
                        schema.sql("insert into @." + Identifier.quote(ODD_TABLE) + " default values returning id"))) {
            row.next();
            assertThat(row.getInt("id")).isEqualTo(11);
        }
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
