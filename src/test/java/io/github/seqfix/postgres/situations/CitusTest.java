package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.binding.BindingReader;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Connector;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Reset;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Runs;
import io.github.seqfix.testing.TestSchema;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On a server that shows the catalog of a node of Citus, and refuses what Citus refuses: an extension of that name which is
 * all SQL. What Citus itself makes of the statements, {@link CitusClusterTest} asks of a cluster.
 */
@InBothSchemas
class CitusTest {
    private static OwnPostgres server;

    private TestSchema schema;
    private final String name;

    @SuppressWarnings("NullAway.Init") // before each test
    CitusTest(String name) {
        this.name = name;
    }

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                PostgresServer.shared().majorVersion() >= 18,
                "extension_control_path, by which a server finds an extension of a test, came with 18");
        server = OwnPostgres.start(Map.of("extension_control_path", extensions()));
    }

    private static String extensions() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(CitusTest.class.getResource("/citus"))
                        .toURI())
                .toString();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void create() throws SQLException {
        schema = server.createSchema(name);
        schema.execute("create extension citus schema pg_catalog");
    }

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    private void isGroup(int group) throws SQLException {
        schema.execute("insert into pg_dist_local_group values (" + group + ')');
    }

    /** The repair by the furthest id of all nodes gave the second worker's next id to the coordinator. */
    @Test
    void coordinatorStaysInItsSlice() throws Exception {
        isGroup(0);
        schema.execute("""
                create table @.orders (tenant integer default 1, id bigserial, primary key (tenant, id));
                insert into @.orders select 1, generate_series(1, 100);
                insert into @.orders values (1, 281474976710658), (1, 562949953421314);
                insert into pg_dist_partition values ('@.orders', '{VAR :varno 1 :varattno 1 :vartype 23}');
                """);

        RunResults reset = reset();

        assertThat(reset.of(schema.named("orders_id_seq")).finding().verdict()).isEqualTo(Verdict.DRIFTED);
        Repair repair =
                Objects.requireNonNull(reset.of(schema.named("orders_id_seq")).repair());
        assertThat(repair.error()).isNull();
        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(schema.draw("orders_id_seq")).isEqualTo(101);
        assertThat(check().of(schema.named("orders_id_seq")).finding().reason())
                .contains("orders.id also holds 562949953421314, which lies outside the slice of this Citus node");
    }

    @Test
    void scriptStaysInTheSliceToo() throws Exception {
        isGroup(0);
        schema.execute("""
                create table @.orders (tenant integer default 1, id bigserial, primary key (tenant, id));
                insert into @.orders values (1, 100), (1, 562949953421314);
                insert into pg_dist_partition values ('@.orders', '{VAR :varno 1 :varattno 1 :vartype 23}');
                """);
        SequenceResult planned = Runs.run(
                        settings(), Declarations.NONE, new Reset(RepairPolicy.forward(), LockMode.TABLE, true))
                .get(0);
        RepairScript script =
                Objects.requireNonNull(Objects.requireNonNull(planned.repair()).script());

        schema.database().execute(script.preamble() + ";\n" + script.call().get() + ";\n" + script.epilogue());

        assertThat(schema.draw("orders_id_seq")).isEqualTo(101);
    }

    @Test
    void workerRepairsWithinItsSlice() throws Exception {
        isGroup(1);
        schema.execute("""
                create table @.orders (tenant integer default 1, id bigserial, primary key (tenant, id));
                insert into pg_dist_partition values ('@.orders', '{VAR :varno 1 :varattno 1 :vartype 23}');
                alter event trigger citus_refuses disable;
                alter sequence @.orders_id_seq
                    minvalue 281474976710657 maxvalue 562949953421313 start 281474976710657 restart;
                alter event trigger citus_refuses enable;
                insert into @.orders values (1, 100), (1, 281474976710659), (1, 562949953421313), (1, 562949953421314);
                """);

        RunResults reset = reset();

        assertThat(reset.of(schema.named("orders_id_seq")).has(RepairOutcome.DONE))
                .isTrue();
        assertThat(schema.draw("orders_id_seq")).isEqualTo(281474976710660L);
    }

    /** They stand at their end on purpose, and inserts go through the coordinator. */
    @Test
    void parkedSequencesOfAWorkerAreLeftAlone() throws Exception {
        isGroup(2);
        schema.execute("""
                create sequence @.narrow_seq as integer;
                create table @.narrow (id integer primary key default worker_nextval('@.narrow_seq'));
                alter event trigger citus_refuses disable;
                alter sequence @.narrow_seq owned by @.narrow.id;
                alter event trigger citus_refuses enable;
                create table @.identities (id smallint primary key generated by default as identity);
                insert into pg_dist_partition values ('@.narrow'), ('@.identities');
                insert into @.narrow values (10);
                select setval('@.narrow_seq', 2147483647), setval('@.identities_id_seq', 32767);
                """);

        RunResults reset = reset();

        for (String sequence : new String[] {"narrow_seq", "identities_id_seq"}) {
            SequenceResult result = reset.of(schema.named(sequence));
            assertThat(result.finding().verdict()).as(sequence).isEqualTo(Verdict.NOT_COMPARABLE);
            assertThat(result.finding().reason()).contains("Citus has parked this");
            assertThat(result.repair()).isNull();
        }
        assertThat(reset.of(schema.named("narrow_seq")).finding().observation().columns())
                .extracting(column -> column.binding().column().name())
                .containsExactly("id");
    }

    @Test
    void plainTablesAreAsAnywhere() throws Exception {
        isGroup(0);
        schema.execute("""
                create table @.plain (id serial primary key);
                insert into @.plain values (10);
                create table @.returned (id bigserial primary key);
                insert into @.returned values (100), (562949953421317);
                """);

        RunResults reset = reset();

        assertThat(schema.insert("plain")).isEqualTo(11);
        SequenceResult returned = reset.of(schema.named("returned_id_seq"));
        assertThat(returned.finding().verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(returned.finding().reason()).contains("as Citus workers generate them");
        assertThat(returned.has(RepairOutcome.REFUSED)).isTrue();
    }

    /** 32 shards on two nodes: each node locks 16 of them, and the index of each. */
    @Test
    void shardsCountAsLocks() throws Exception {
        isGroup(0);
        schema.execute("""
                create table @.orders (id bigserial primary key);
                insert into pg_dist_partition values ('@.orders');
                insert into pg_dist_shard select '@.orders', shard from generate_series(1, 32) shard;
                insert into pg_dist_shard_placement
                    select shard, 'node' || shard % 2, 5432 from generate_series(1, 32) shard;
                """);

        try (DatabaseSession session = new Connector(settings()).open()) {
            assertThat(new BindingReader(session, ServerTraits.read(session))
                            .read(Scope.everything(), Declarations.NONE)
                            .sequences())
                    .singleElement()
                    .matches(sequence -> sequence.locks() == 1 + 16 * 2);
        }
    }

    /** As where a lock is not free on a worker: lock_timeout counts no such wait, as this sleep is none. */
    @Test
    void waitsThatAreNoLocksOfThisNodeEndWithLockTimeoutToo() throws Exception {
        isGroup(0);
        schema.execute("""
                create table @.orders (id bigserial primary key);
                insert into @.orders values (10);
                insert into pg_dist_partition values ('@.orders');
                create function @.wait_for_a_worker() returns event_trigger language plpgsql as $$
                begin
                    perform pg_sleep(10);
                end $$;
                create event trigger waits on ddl_command_start when tag in ('ALTER SEQUENCE')
                    execute function @.wait_for_a_worker();
                """);
        ConnectionSettings impatient = RunResults.settings(
                schema.database().url(),
                server.user(),
                "",
                new Timeouts(Duration.ofSeconds(30), Duration.ofMillis(200)));

        Repair repair = Objects.requireNonNull(RunResults.reset(impatient, Declarations.NONE)
                .of(schema.named("orders_id_seq"))
                .repair());

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("lockTimeout (200 ms)", "nothing was changed");
    }

    /** Without its own catalog Citus is not asked for anything. */
    @Test
    void tableOfThatNameIsNoCitus() throws Exception {
        schema.execute("""
                drop extension citus cascade;
                create table @.pg_dist_local_group (groupid integer);
                create table @.orders (id bigserial primary key);
                insert into @.orders values (10);
                """);

        assertThat(reset().of(new QualifiedName(name, "orders_id_seq")).has(RepairOutcome.DONE))
                .isTrue();
    }

    private ConnectionSettings settings() {
        return RunResults.settings(schema.database().url(), server.user(), "");
    }

    private RunResults reset() throws Exception {
        return RunResults.reset(settings(), Declarations.NONE);
    }

    private RunResults check() throws Exception {
        return RunResults.check(settings());
    }
}
