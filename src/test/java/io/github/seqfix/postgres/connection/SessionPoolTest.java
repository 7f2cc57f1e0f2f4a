package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SessionPoolTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    /** A server ends a session that does nothing for as long as the database allows, between transactions. */
    @Test
    void firstConnectionIsThereAfterItHasWaitedForTheOthers() throws Exception {
        assumeTrue(PostgresServer.shared().majorVersion() >= 14, "idle_session_timeout came with 14");
        database.execute("alter database " + database.name() + " set idle_session_timeout = '200ms'");
        Connector connector = connector();
        try (SessionPool pool = new SessionPool(connector.open(), connector, SessionPool.MOST)) {
            DatabaseSession first = pool.first();
            CountDownLatch begun = new CountDownLatch(1);

            pool.each(List.of(1, 2), 1, 1, (session, piece) -> {
                if (session == first) {
                    await(begun);
                } else {
                    begun.countDown();
                    session.queryOnce("select pg_sleep(1)", PATIENCE, row -> row.getString(1));
                }
            });

            assertThat(first.queryOnce("select 7", PATIENCE, row -> row.getInt(1)))
                    .containsExactly(7);
        }
    }

    /** A server's process keeps in memory what it has learned of each table. */
    @Test
    void connectionIsReplacedAfterManyTables() throws Exception {
        Connector connector = connector();
        try (SessionPool pool = new SessionPool(connector.open(), connector, 1)) {
            List<Integer> processes = new ArrayList<>();

            pool.each(
                    List.of(2_000, 2_500, 400, 100, 5_000, 1),
                    100,
                    Integer::intValue,
                    (session, tables) -> processes.addAll(
                            session.queryOnce("select pg_backend_pid()", PATIENCE, row -> row.getInt(1))));

            assertThat(new HashSet<>(processes.subList(0, 4))).hasSize(1);
            assertThat(new HashSet<>(processes.subList(3, 6))).hasSize(3);
        }
    }

    @Test
    void aConnectionThatHasLearnedOfManyTablesIsReplaced() throws Exception {
        Connector connector = connector();
        try (SessionPool pool = new SessionPool(connector.open(), connector, 1)) {
            int process = process(pool.first());

            pool.firstHasLearned(4_999);
            assertThat(process(pool.first())).isEqualTo(process);

            pool.firstHasLearned(5_000);
            assertThat(process(pool.first())).isNotEqualTo(process);
        }
    }

    @Test
    void aPoolOfOneConnectionDoesAllWorkOnIt() throws Exception {
        Connector connector = connector();
        try (SessionPool pool = new SessionPool(connector.open(), connector, 1)) {
            List<Integer> done = new ArrayList<>();

            pool.each(List.of(1, 2, 3, 4), 1, 1, (session, piece) -> {
                assertThat(session).isSameAs(pool.first());
                done.add(piece);
            });

            assertThat(done).containsExactly(1, 2, 3, 4);
        }
    }

    private static int process(DatabaseSession session) throws SQLException {
        return session.queryOnce("select pg_backend_pid()", PATIENCE, row -> row.getInt(1))
                .get(0);
    }

    private Connector connector() throws DatabaseException {
        return new Connector(new ConnectionSettings(
                database.url(), database.user(), database.password(), 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
