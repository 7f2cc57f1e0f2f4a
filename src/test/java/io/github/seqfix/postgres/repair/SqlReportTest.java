package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.report.SqlReport;
import io.github.seqfix.testing.OtherSession;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The script does what {@code reset} does: each test runs both, on two databases of the same content, and the script in
 * psql as well as in one transaction of a migration.
 */
@ParameterizedClass
@MethodSource("clients")
class SqlReportTest {
    private final Client client;

    @AutoClose
    private final TestSchema schema;

    @AutoClose
    private final TestSchema twin;

    SqlReportTest(Client client, String schema) throws SQLException {
        this.client = client;
        this.schema = new TestSchema(schema);
        this.twin = new TestSchema(schema);
    }

    /** Who runs the script. */
    enum Client {
        PSQL,
        MIGRATION
    }

    static Stream<Arguments> clients() {
        return Stream.of(Client.values())
                .flatMap(client ->
                        Stream.of(Schemas.USUAL, Schemas.HOSTILE).map(schema -> Arguments.of(client, schema)));
    }

    @BeforeEach
    void assumeClient() {
        assumeTrue(client != Client.PSQL || Psql.isThere(), "psql is not installed on this machine");
    }

    @ParameterizedTest
    @EnumSource
    void hasTheEffectOfResetUnderEveryLock(LockMode lock) throws Exception {
        execute(Samples.ONE_OF_EACH);
        assertSameEffect(reset -> reset.lock(lock));
    }

    @ParameterizedTest
    @CsvSource({"FORWARD,,7", "FORWARD,5000,0", "FORWARD,5000,3", "EXACT,,0", "EXACT,,4", "EXACT,20,0", "EXACT,,1000"})
    void hasTheEffectOfResetUnderEveryPolicy(RepairMode mode, Long restartWith, long margin) throws Exception {
        execute(Samples.ONE_OF_EACH);
        assertSameEffect(reset -> reset.policy(mode, restartWith, margin));
    }

    @ParameterizedTest
    @EnumSource
    void knowsHowClientsTurnValuesIntoIds(Allocation.Kind kind) throws Exception {
        for (long edge : new long[] {51, 52, 100, 101, 102, 12_345}) {
            execute("drop table if exists @.orders; drop sequence if exists @.orders_seq;"
                    + "create table @.orders (id bigint primary key); create sequence @.orders_seq increment 50;"
                    + "insert into @.orders values (" + edge + ")");
            Declarations known = Known.allocated(schema.name(), "orders_seq", "orders", kind, 50);
            assertSameEffect(reset -> reset.declaring(known).policy(RepairMode.FORWARD, null, edge % 7));
        }
    }

    /** Rows of another node, with one's own ahead and without; no room beyond them; seeds before START. */
    @ParameterizedTest
    @CsvSource({"FORWARD,,0", "FORWARD,,3", "FORWARD,40,0", "FORWARD,6,0", "EXACT,,0", "EXACT,,3", "EXACT,40,0"})
    void hasTheEffectOfResetBesideOtherNodes(RepairMode mode, Long restartWith, long margin) throws Exception {
        execute(Samples.BESIDE_OTHER_NODES);
        assertSameEffect(reset -> reset.policy(mode, restartWith, margin));
    }

    @Test
    void crossesNoWideGapThatHasComeSinceUnlessAsked() throws Exception {
        execute("create table @.t (id serial primary key); insert into @.t values (10)");
        String script = script(UnaryOperator.identity());
        String accepting = script(Reset::acceptGap);
        execute("insert into @.t values (700), (1000000000)");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run(schema, script))
                .withMessageContaining("a wide gap from 700 to 1000000000 lies ahead of")
                .withMessageContaining("set acceptGap to true");
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
        run(schema, accepting);
        assertThat(schema.positions()).containsExactly("t_id_seq 1000000001 false");
    }

    @Test
    void leavesAloneWhatHasMovedOn() throws Exception {
        execute(Samples.ONE_OF_EACH);
        for (UnaryOperator<Reset> policy : List.<UnaryOperator<Reset>>of(
                reset -> reset, Reset::exact, reset -> reset.policy(RepairMode.FORWARD, 50L, 5))) {
            execute("select setval('@.plain_id_seq', 500); select setval('@.empty_id_seq', 500);"
                    + "select setval('@.down_id_seq', -50); select setval('@.shared', 1, false)");
            String script = script(policy);
            execute("select setval('@.plain_id_seq', 900); select setval('@.empty_id_seq', 900);"
                    + "select setval('@.down_id_seq', -90); select setval('@.shared', 900)");

            run(schema, script);

            assertThat(schema.positions())
                    .contains(
                            "plain_id_seq 900 true",
                            "empty_id_seq 900 true",
                            "down_id_seq -90 true",
                            "shared 900 true");
        }
    }

    @Test
    void movesBeyondRowsThatHaveComeSince() throws Exception {
        execute("create table @.t (id serial primary key); insert into @.t values (10)");
        String script = script(UnaryOperator.identity());
        execute("insert into @.t values (70)");

        run(schema, script);

        assertThat(schema.positions()).containsExactly("t_id_seq 71 false");
    }

    @Test
    void tellsWhatItMoves() throws Exception {
        execute("create table @.t (id serial primary key); insert into @.t values (10)");
        String script = script(UnaryOperator.identity());
        try (Connection connection = schema.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script);

            assertThat(Objects.requireNonNull(statement.getWarnings()).getMessage())
                    .endsWith("t_id_seq: next moved from 1 to 11");
            statement.clearWarnings();
            statement.execute(script);
            assertThat((Object) statement.getWarnings()).isNull();
        }
    }

    @Test
    void failsWhereRowsThatHaveComeSinceLeaveNoRoom() throws Exception {
        execute("create table @.t (id smallserial primary key); insert into @.t values (10)");
        String script = script(UnaryOperator.identity());
        execute("insert into @.t values (32767)");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run(schema, script))
                .withMessageContaining("no value is left for")
                .withMessageContaining("next would be 32768, past 32767");
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
    }

    @Test
    void failsWherePoliciesHideRows() throws Exception {
        String role = "reader_" + schema.database().name();
        execute("create table @.t (id serial primary key); insert into @.t values (10);");
        String script = script(reset -> reset.lock(LockMode.NONE));
        schema.execute("create role " + role + " login password 'p'");
        execute("grant usage on schema @ to " + role
                + "; grant all on all tables in schema @ to " + role
                + "; grant all on all sequences in schema @ to " + role
                + "; alter table @.t enable row level security");
        try (Connection connection = schema.database().connect(role, "p");
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(script))
                    .withMessageContaining("row-level security hides rows of");
        } finally {
            execute("drop owned by " + role);
            schema.execute("drop role " + role);
        }
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
    }

    @Test
    void namesWhatItDoesNotRepair() throws Exception {
        execute("create table @.t (id smallserial primary key); insert into @.t values (32767)");

        assertThat(script(UnaryOperator.identity()))
                .contains("t_id_seq is not repaired: ")
                .doesNotContain("seqfix_repair");
    }

    @Test
    void isOneFunctionAndACallForEachSequence() throws Exception {
        execute("create table @.a (id serial primary key); insert into @.a values (10);"
                + "create table @.b (id serial primary key); insert into @.b values (10)");

        assertThat(script(UnaryOperator.identity()))
                .containsOnlyOnce("create or replace function pg_temp.seqfix_repair")
                .containsOnlyOnce("create or replace function pg_temp.seqfix_look")
                .containsOnlyOnce("lock table only")
                .contains("_id_seq', array[[", "drop function pg_temp.seqfix_repair");
    }

    @Test
    void namesThePrivilegeThatTheFunctionTakes() throws Exception {
        String role = "temporary_" + schema.database().name();
        String database = Identifier.display(schema.database().name());
        execute("create table @.t (id serial primary key); insert into @.t values (10)");
        String script = script(UnaryOperator.identity());
        assertThat(script).contains("-- GRANT TEMPORARY ON DATABASE");
        schema.execute("create role " + role + " login password 'p'; revoke temporary on database " + database
                + " from public");
        execute("grant usage on schema @ to " + role + "; grant all on all tables in schema @ to " + role
                + "; grant all on all sequences in schema @ to " + role);
        try (Connection connection = schema.database().connect(role, "p");
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(script))
                    .withMessageContaining("permission denied");
            assertThat(schema.positions()).containsExactly("t_id_seq 1 false");

            schema.execute("grant temporary on database " + database + " to " + role);
            statement.execute(script);
            assertThat(schema.positions()).containsExactly("t_id_seq 11 false");
        } finally {
            execute("drop owned by " + role);
            schema.execute("drop role " + role);
        }
    }

    @Test
    void waitsNoLongerForALockThanItIsTold() throws Exception {
        execute("create table @.t (id serial primary key); insert into @.t values (10)");
        String script = script(UnaryOperator.identity());
        assertThat(script).contains("lock_timeout = 5000");
        String impatient = script.replace("lock_timeout = 5000", "lock_timeout = 60");
        try (OtherSession writer = schema.begin()) {
            writer.execute("insert into @.t values (20)");

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> run(schema, impatient))
                    .withMessageContaining("lock timeout");
            writer.commit();
        }
        run(schema, impatient);
        assertThat(schema.positions()).containsExactly("t_id_seq 21 false");
    }

    /** What the script sets off is looked up as the role's own statements are. */
    @Test
    void runsAlongThePathOfTheRole() throws Exception {
        for (TestSchema each : List.of(schema, twin)) {
            each.configure(each.sql("search_path = @"));
        }
        execute("""
                create function @.half(number integer) returns integer language sql immutable as 'select number / 2';
                create function @.key(number integer) returns integer language sql immutable as 'select number';
                create table @.t (id serial primary key);
                insert into @.t values (10);
                create index on @.t (@.key(id));
                create or replace function @.key(number integer) returns integer language sql immutable
                    as 'select half(number)';
                create table @.changes (tag text);
                create function @.log_change() returns event_trigger language plpgsql as
                    $$ begin insert into changes values (tg_tag); end $$;
                create event trigger log_change on ddl_command_end execute procedure @.log_change();
                """);
        String script = script(UnaryOperator.identity());

        run(schema, script);

        assertThat(schema.positions()).containsExactly("t_id_seq 11 false");
        assertThat(schema.queryLong("select count(*) from @.changes where tag = 'ALTER SEQUENCE'"))
                .isPositive();
    }

    /** Temporary relations and their types are found before the system's, and functions that fit better are taken. */
    @Test
    void nothingStandsInForWhatIsTheSystems() throws Exception {
        for (TestSchema each : List.of(schema, twin)) {
            each.configure(each.sql("search_path = @"));
        }
        execute("""
                create domain @.whole as numeric;
                create function @.max(@.whole) returns numeric language plpgsql as $$ begin raise 'shadowed'; end $$;
                create function @.format(text, text) returns text language plpgsql as
                    $$ begin raise 'shadowed'; end $$;
                create function @.format(text, regclass) returns text language plpgsql as
                    $$ begin raise 'shadowed'; end $$;
                create sequence @.s;
                create table @.t (id @.whole primary key default nextval('@.s'));
                insert into @.t values (10);
                """);
        String shadows = """
                create temporary table regclass (a int);
                create temporary table text (a int);
                create temporary table record (a int);
                create temporary table pg_class (a int);
                create temporary table pg_sequence (a int);
                create temporary table t (a int);
                create temporary table s (a int);
                """;

        run(schema, shadows + script(UnaryOperator.identity()));

        assertThat(schema.positions()).containsExactly("s 11 false");
    }

    /** Neither for the script's, nor for what check and reset send. */
    @ParameterizedTest
    @CsvSource({"FORWARD,,0", "EXACT,,3"})
    void nothingAtAllStandsInForWhatIsTheSystems(RepairMode mode, Long restartWith, long margin) throws Exception {
        execute(Samples.ONE_OF_EACH + Samples.BESIDE_OTHER_NODES
                + "create sequence @.blocks; create table @.blocks_rows (id bigint primary key);"
                + "insert into @.blocks_rows values (12345)");
        Declarations blocks = Known.allocated(schema.name(), "blocks", "blocks_rows", Allocation.Kind.HILO, 50);
        UnaryOperator<Reset> options = reset -> reset.declaring(blocks).policy(mode, restartWith, margin);
        String script = script(options);
        assertThat(script).contains("HILO(50)");
        try (Shadows here = new Shadows(schema);
                Shadows there = new Shadows(twin)) {
            List<SequenceResult> results = options.apply(
                            Reset.of(twin.database().url(), there.role(), Shadows.PASSWORD))
                    .run();
            assertThat(results)
                    .noneSatisfy(
                            result -> assertThat(result.finding().verdict()).isEqualTo(Verdict.UNKNOWN));
            assertThat(results)
                    .extracting(SequenceResult::repair)
                    .filteredOn(Objects::nonNull)
                    .hasSizeGreaterThan(10)
                    .noneSatisfy(repair ->
                            assertThat(Objects.requireNonNull(repair).outcome()).isEqualTo(RepairOutcome.FAILED));

            run(schema, here.role(), Shadows.PASSWORD, script);
        }
        assertThat(nexts(schema)).isEqualTo(nexts(twin));
    }

    /** Where reset works still, since it creates nothing. */
    @Test
    void saysThatItCannotRunWhereFunctionsAreForbidden() throws Exception {
        execute("""
                create table @.t (id serial primary key);
                insert into @.t values (10);
                create function @.forbid() returns event_trigger language plpgsql as
                    $$ begin raise exception 'no functions on weekdays'; end $$;
                create event trigger forbid on ddl_command_start when tag in ('CREATE FUNCTION')
                    execute procedure @.forbid();
                """);
        String script = script(UnaryOperator.identity());

        assertThat(script)
                .contains(
                        "-- Where an event trigger forbids CREATE FUNCTION it cannot run: seqfix:reset creates none.");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run(schema, script))
                .withMessageContaining("no functions on weekdays");
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
        assertThat(Reset.of(schema).repair("t_id_seq").outcome()).isEqualTo(RepairOutcome.DONE);
    }

    private void assertSameEffect(UnaryOperator<Reset> options) throws Exception {
        String script = script(options);
        List<SequenceResult> results = options.apply(Reset.of(twin)).run();
        assertThat(results)
                .extracting(SequenceResult::repair)
                .anySatisfy(repair -> assertThat(repair)
                        .isNotNull()
                        .extracting(done -> done.outcome())
                        .isEqualTo(RepairOutcome.DONE));

        run(schema, script);
        assertThat(nexts(schema)).isEqualTo(nexts(twin));

        List<String> once = schema.positions();
        run(schema, script);
        assertThat(schema.positions()).isEqualTo(once);
    }

    private static List<String> nexts(TestSchema schema) {
        return Reset.of(schema).dry().run().stream()
                .map(result -> result.finding().name() + " "
                        + result.finding().observation().next())
                .toList();
    }

    private String script(Function<Reset, Reset> options) throws IOException {
        List<SequenceResult> results = options.apply(Reset.of(schema)).dry().run();
        StringWriter writer = new StringWriter();
        new SqlReport(new RunReport(
                        "reset",
                        true,
                        Set.of(),
                        false,
                        false,
                        Instant.EPOCH,
                        Duration.ZERO,
                        List.of(new DatabaseReport(
                                new Server("PostgreSQL", "18", "host", 5432, "line\nbreak", "role", false),
                                "",
                                List.of(),
                                results)),
                        List.of()))
                .write(writer);
        return writer.toString();
    }

    private void run(TestSchema target, String script) throws Exception {
        run(target, target.database().user(), target.database().password(), script);
    }

    private void run(TestSchema target, String user, String password, String script) throws Exception {
        switch (client) {
            case PSQL -> Psql.run(target.database(), user, password, script);
            case MIGRATION -> {
                try (Connection connection = target.database().connect(user, password);
                        Statement statement = connection.createStatement()) {
                    statement.execute(script);
                } catch (SQLException e) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        for (TestSchema each : List.of(schema, twin)) {
            each.execute(sql);
        }
    }
}
