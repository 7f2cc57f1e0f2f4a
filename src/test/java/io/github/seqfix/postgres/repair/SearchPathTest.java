package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a repair sets off finds what it finds in other sessions of the role, and nothing stands in for the system's own. */
@InBothSchemas
class SearchPathTest {
    private static final String LOGGED = """
            create table @.changes (tag text);
            create function @.log_change() returns event_trigger language plpgsql as
                $$ begin insert into changes values (tg_tag); end $$;
            """;

    @AutoClose
    private final TestSchema schema;

    SearchPathTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @BeforeEach
    void namesAreLookedUpInTheSchema() throws SQLException {
        schema.configure(schema.sql("search_path = @"));
    }

    @Test
    void eventTriggerLogsEachAlterAsItDoesForOthers() throws SQLException {
        schema.execute("create table @.t (id serial primary key); insert into @.t values (10);" + LOGGED
                + "create event trigger log_change on ddl_command_end execute procedure @.log_change()");

        Repair repair = Reset.of(schema).repair("t_id_seq");

        assertThat(repair.error()).isNull();
        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(schema.insert("t")).isEqualTo(11);
        assertThat(schema.queryLong("select count(*) from @.changes where tag = 'ALTER SEQUENCE'"))
                .isPositive();
    }

    @Test
    void eventTriggerLogsEachAlterOfABulkRepair() throws SQLException {
        ManyTables.create(schema);
        schema.execute(LOGGED + "create event trigger log_change on ddl_command_end execute procedure @.log_change()");

        List<SequenceResult> results = Reset.of(schema).run();

        assertThat(results).allSatisfy(result -> {
            Repair repair = Objects.requireNonNull(result.repair());
            assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.method()).isEqualTo(ManyTables.method());
        });
        ManyTables.insertIntoEach(schema);
        assertThat(schema.queryLong("select count(*) from @.changes")).isGreaterThanOrEqualTo(ManyTables.COUNT);
    }

    /** The failure shows the way that works. */
    @Test
    void eventTriggerThatForbidsToAlterLeavesTheWayWithoutALock() throws SQLException {
        schema.execute("""
                create table @.t (id serial primary key);
                insert into @.t values (10);
                create function @.forbid() returns event_trigger language plpgsql as
                    $$ begin raise exception 'no DDL on weekdays'; end $$;
                create event trigger "No DDL" on ddl_command_start execute procedure @.forbid();
                """);

        assertThat(Reset.of(schema).repair("t_id_seq").error())
                .contains("no DDL on weekdays; the event trigger \"No DDL\" runs at each ALTER SEQUENCE")
                .endsWith("repair with -Dseqfix.lock=none, which alters nothing");
        assertThat(Reset.of(schema).lock(LockMode.NONE).repair("t_id_seq").outcome())
                .isEqualTo(RepairOutcome.DONE);
        assertThat(schema.insert("t")).isEqualTo(11);
    }

    @Test
    void failureThatNoEventTriggerCanCauseDoesNotMentionIt() throws SQLException {
        schema.execute("""
                create table @.t (id serial primary key);
                insert into @.t values (10);
                create function @.forbid() returns event_trigger language plpgsql as $$ begin end $$;
                create event trigger other on ddl_command_start when tag in ('DROP TABLE') execute procedure @.forbid();
                create event trigger disabled on ddl_command_start execute procedure @.forbid();
                alter event trigger disabled disable;
                """);

        Reset reset = Reset.of(schema).beforeRepairs(() -> schema.execute("drop table @.t"));

        assertThat(reset.repair("t_id_seq").error())
                .contains("nothing was changed")
                .doesNotContain("event trigger");
    }

    /** Overloads that fit better than the system's own would be chosen, were our statements not to say whose they mean. */
    @Test
    void nothingStandsInForFunctionsAndOperatorsOfTheSystem() throws SQLException {
        schema.execute("create domain @.whole as numeric");
        for (String signature : List.of(
                "max(@.whole)",
                "setval(oid, integer, boolean)",
                "setval(text, integer, boolean)",
                "setval(text, bigint, boolean)",
                "pg_relation_filenode(oid)",
                "pg_sequence_parameters(regclass)",
                "pg_stat_get_xact_tuples_updated(regclass)",
                "above(numeric, bigint)",
                "above(numeric, integer)",
                "above(integer, numeric)",
                "above(interval, integer)")) {
            schema.execute("create function @." + signature + " returns boolean language plpgsql as"
                    + " $$ begin raise exception 'shadowed'; end $$");
        }
        for (String operator : List.of(">=", "<=", ">", "<", "-", "/")) {
            for (String types : List.of(
                    "numeric, rightarg = bigint",
                    "numeric, rightarg = integer",
                    "integer, rightarg = numeric",
                    "interval, rightarg = integer")) {
                schema.execute("create operator @." + operator + " (procedure = @.above, leftarg = " + types + ")");
            }
        }
        ManyTables.create(schema);
        schema.execute("""
                create sequence @.s;
                create table @.wholes (id @.whole primary key default nextval('@.s'));
                insert into @.wholes values (10), (1e20);
                """);

        assertThat(Reset.of(schema).run()).hasSize(ManyTables.COUNT + 1).allSatisfy(SearchPathTest::isDone);
        ManyTables.forEach(
                schema,
                ManyTables.COUNT,
                "select setval('@.t%d_id_seq', 1::bigint);".replace("setval", "pg_catalog.setval"));
        schema.execute("select pg_catalog.setval('@.s', 1::bigint)");
        assertThat(Reset.of(schema).lock(LockMode.NONE).run())
                .hasSize(ManyTables.COUNT + 1)
                .allSatisfy(SearchPathTest::isDone);
    }

    @Test
    void pathThatLeadsNowhereIsToldOfWithTheWayToStateAnother() throws SQLException {
        schema.execute("""
                create function @.half(number integer) returns integer language sql immutable as 'select number / 2';
                create function @.key(number integer) returns integer language sql immutable as 'select number';
                create table @.t (id serial primary key);
                insert into @.t values (10);
                create index on @.t (@.key(id));
                create or replace function @.key(number integer) returns integer language sql immutable
                    as 'select half(number)';
                """);
        schema.configure("search_path = nowhere");
        TestDatabase database = schema.database();

        assertThat(Reset.result(Reset.of(schema).run(), "t_id_seq").finding().reason())
                .contains("not found along the role's search_path", "currentSchema=shop,public")
                .contains("function half(integer) does not exist");

        String path = URLEncoder.encode(Identifier.quote(schema.name()), StandardCharsets.UTF_8);
        String url = database.url() + (database.url().contains("?") ? '&' : '?') + "currentSchema=" + path;
        assertThat(Reset.of(url, database.user(), database.password())
                        .repair("t_id_seq")
                        .next())
                .isEqualTo(11);
    }

    private static void isDone(SequenceResult result) {
        Repair repair = Objects.requireNonNull(
                result.repair(), String.valueOf(result.finding().reason()));
        assertThat(repair.error()).isNull();
        assertThat(repair.next()).isEqualTo(11);
        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
    }
}
