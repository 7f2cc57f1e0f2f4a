package io.github.seqfix.postgres.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.ScannedSequences;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import io.github.seqfix.testing.Wire;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is read is true, and costs the server and the network little. */
@InBothSchemas
class ScanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Two logins, the version, the search path, the catalog. */
    private static final int FOR_ALL = 31;

    /** 10 MB without an index: {@code first} holds 1 to 5,000 and {@code second} 10,001 to 15,000. */
    private static final String LARGE = """
            create sequence @.first_seq;
            create sequence @.second_seq;
            create table @.a_large (
                first bigint default nextval('@.first_seq'),
                second bigint default nextval('@.second_seq'),
                filler text);
            alter table @.a_large alter filler set storage plain;
            insert into @.a_large select g, 10000 + g, repeat('x', 1900) from generate_series(1, 5000) g;
            analyze @.a_large;
            """;

    /** A view that takes a little more than a second. */
    private static final String SLOW_VIEW = "create view @.slow_view as select 40::bigint as id from pg_sleep(1.1)";

    private static final String SMALL = """
            create table @.small (id serial primary key);
            insert into @.small values (7);
            """;

    @AutoClose
    private final TestSchema schema;

    ScanTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @Test
    void columnsOfALargeTableAreReadInOnePass() throws Exception {
        // Each process that takes part in a pass would count as one.
        schema.configure("max_parallel_workers_per_gather = 0");
        schema.execute(LARGE + "select setval('@.first_seq', 5000);");

        List<Finding> findings = findings(scan());

        assertThat(verdict(findings, "first_seq")).isEqualTo(Verdict.IN_SYNC);
        assertThat(verdict(findings, "second_seq")).isEqualTo(Verdict.DRIFTED);
        assertThat(finding(findings, "first_seq").observation().edge()).isEqualTo(5_000);
        assertThat(finding(findings, "second_seq").observation().edge()).isEqualTo(15_000);
        assertThat(passes()).isEqualTo(1);
    }

    @Test
    void whatTakesLongIsReadLast() throws Exception {
        schema.execute(LARGE + SMALL);
        List<Integer> advances = new ArrayList<>();

        scan(settings(), (step, done, total) -> advances.add(done));

        assertThat(advances)
                .as("the small table's, and then both of the large one's")
                .containsExactly(1, 3);
    }

    @Test
    void aForeignTableThatTakesLongIsToldOf() throws Exception {
        createSlowView();
        schema.execute(SMALL + """
                create sequence @.remote_seq;
                create foreign table @.remote (id bigint default nextval('@.remote_seq')) server here
                    options (SCHEMA, table_name 'slow_view');
                """.replace("SCHEMA", schema.asOption()));

        ScannedSequences scan = scan();

        assertThat(verdict(findings(scan), "remote_seq")).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict(findings(scan), "small_id_seq")).isEqualTo(Verdict.DRIFTED);
        assertThat(scan.remarks())
                .singleElement()
                .asString()
                .matches("\\Qreading " + column("remote", "id") + " took \\E[1-9]\\.\\d s: the table is a foreign one");
    }

    @Test
    void aLargeTableThatTakesLongIsToldOfWithItsColumns() throws Exception {
        createSlowView();
        schema.execute(LARGE + SMALL + """
                create foreign table @.remote (first bigint options (column_name 'id'), second bigint, filler text)
                    server here options (SCHEMA, table_name 'slow_view');
                alter table @.remote inherit @.a_large;
                create or replace view @.slow_view as
                    select 40::bigint as id, 40000::bigint as second, ''::text as filler from pg_sleep(1.1);
                """.replace("SCHEMA", schema.asOption()));

        ScannedSequences scan = scan();

        assertThat(finding(findings(scan), "first_seq").observation().edge()).isEqualTo(5_000);
        assertThat(finding(findings(scan), "second_seq").observation().edge()).isEqualTo(40_000);
        assertThat(scan.remarks())
                .singleElement()
                .asString()
                .matches("\\Qreading " + column("a_large", "first") + ", " + column("a_large", "second")
                        + " took \\E[1-9]\\.\\d s: no index begins with the column, so that all rows are read");
    }

    @Test
    void aLargeTableThatIsReadAtOnceIsNotToldOf() throws Exception {
        schema.execute(LARGE);

        assertThat(scan().remarks()).isEmpty();
    }

    /** Many sequences make one statement, but not with more locks than the server has. */
    @Test
    void tablesWithManyPartitionsAreNotLockedAllAtOnce() throws Exception {
        try (OwnPostgres server = OwnPostgres.start(Map.of(
                        "max_locks_per_transaction", "40",
                        "max_connections", "20",
                        "max_worker_processes", "1",
                        "max_wal_senders", "0",
                        "autovacuum", "off"));
                TestSchema small = server.createSchema(schema.name());
                Wire wire = new Wire("localhost", server.port())) {
            for (int table = 0; table < 8; table++) {
                small.execute(partitioned(table));
            }
            small.execute(tables(50));

            List<Finding> findings =
                    findings(scan(settings(wire.through(small.database().url()), server.user(), ""), Progress.NONE));

            assertThat(findings).hasSize(58).allSatisfy(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.DRIFTED);
                assertThat(finding.observation().edge()).isEqualTo(10);
            });
            assertThat(wire.errors()).as("out of shared memory").isZero();
        }
    }

    @Test
    void fiftySequencesTakeTwoRoundTrips() throws Exception {
        schema.execute(tables(1_000) + repaired(1_000));

        assertThat(roundTrips(1_000, Verdict.IN_SYNC, 2)).isLessThanOrEqualTo(2 * 1_000 / 50 + FOR_ALL);
    }

    @Test
    void aLookAheadOfTwoHundredThatLagBehindTakesTwoMore() throws Exception {
        schema.execute(tables(1_000));

        assertThat(roundTrips(1_000, Verdict.DRIFTED, 2))
                .isLessThanOrEqualTo(2 * 1_000 / 50 + 2 * 1_000 / 200 + FOR_ALL);
    }

    private int roundTrips(int tables, Verdict verdict, int connections) throws Exception {
        TestDatabase database = schema.database();
        try (Wire wire = new Wire(database.host(), database.port())) {
            List<Finding> findings = findings(
                    scan(settings(wire.through(database.url()), database.user(), database.password()), Progress.NONE));
            assertThat(findings).hasSize(tables).allMatch(finding -> finding.verdict() == verdict);
            assertThat(wire.connections()).isEqualTo(connections);
            return wire.roundTrips();
        }
    }

    /** How often the large table was read from its first to its last row. The server counts when sessions end. */
    private long passes() throws Exception {
        while (!Objects.equals(
                schema.queryLong("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and backend_type = 'client backend'"),
                1L)) {
            Thread.onSpinWait();
        }
        long passes = 0;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (passes == 0 && System.nanoTime() < deadline) {
            passes = Objects.requireNonNull(
                    schema.queryLong("select seq_scan from pg_stat_user_tables where relname = 'a_large'"));
        }
        return passes;
    }

    private void createSlowView() throws SQLException {
        schema.createServerToItself("here");
        schema.execute(SLOW_VIEW);
    }

    /** 101 tables with three indexes each, and ten rows. */
    private static String partitioned(int number) {
        StringBuilder sql = new StringBuilder(String.format("""
                create sequence @.tree%1$d_seq;
                create table @.tree%1$d (id bigint default nextval('@.tree%1$d_seq'), a int, b int) partition by range (id);
                """, number));
        for (int partition = 0; partition < 100; partition++) {
            sql.append(String.format("""
                    create table @.tree%1$d_%2$d partition of @.tree%1$d for values from (%3$d) to (%4$d);
                    create index on @.tree%1$d_%2$d (id);
                    create index on @.tree%1$d_%2$d (a);
                    create index on @.tree%1$d_%2$d (b);
                    """, number, partition, 1_000 * partition, 1_000 * (partition + 1)));
        }
        return sql + String.format("insert into @.tree%d (id) select generate_series(1, 10)", number);
    }

    private static String tables(int count) {
        StringBuilder sql = new StringBuilder();
        for (int table = 0; table < count; table++) {
            sql.append(String.format(
                    "create table if not exists @.t%1$d (id serial primary key);"
                            + "insert into @.t%1$d values (10) on conflict do nothing;",
                    table));
        }
        return sql.toString();
    }

    private static String repaired(int count) {
        StringBuilder sql = new StringBuilder();
        for (int table = 0; table < count; table++) {
            sql.append(String.format("alter sequence @.t%d_id_seq restart 11;", table));
        }
        return sql.toString();
    }

    private ConnectionSettings settings() {
        TestDatabase database = schema.database();
        return settings(database.url(), database.user(), database.password());
    }

    private static ConnectionSettings settings(String url, String user, String password) {
        return new ConnectionSettings(url, user, password, 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE));
    }

    private ScannedSequences scan() throws Exception {
        return scan(settings(), Progress.NONE);
    }

    private static ScannedSequences scan(ConnectionSettings settings, Progress progress) throws Exception {
        try (Database connected = Database.connect(settings)) {
            return connected.scan(Scope.everything(), Declarations.NONE, progress);
        }
    }

    private static List<Finding> findings(ScannedSequences scan) {
        Judge judge = new Judge(90);
        return scan.observations().stream().map(judge::judge).toList();
    }

    private Finding finding(List<Finding> findings, String sequence) {
        return findings.stream()
                .filter(finding -> finding.name().equals(schema.named(sequence)))
                .findFirst()
                .orElseThrow();
    }

    private Verdict verdict(List<Finding> findings, String sequence) {
        return finding(findings, sequence).verdict();
    }

    private String column(String table, String name) {
        return new TableColumn(schema.named(table), name).display();
    }
}
