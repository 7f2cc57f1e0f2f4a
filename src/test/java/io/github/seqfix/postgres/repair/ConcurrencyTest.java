package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.report.SequenceResult;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Eight writers of different habits against {@code reset} in a loop, right after a restore: rows with explicit ids are
 * there, more of them are on their way, and the sequences stand at their start.
 */
@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class ConcurrencyTest {
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);
    private static final int ROUNDS = 4;
    private static final int RESETS = 12;
    private static final int TRANSACTIONS = 60;
    private static final int STRIDE = 17;
    private static final int FURTHEST_AHEAD = 150;
    private static final int RESTORED = 300;

    @Parameter
    String schema = "";

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    @AutoClose("shutdownNow")
    private final ExecutorService background = Executors.newCachedThreadPool();

    @Test
    void noSequenceMovesBackAndNoKeyCollidesOnceItIsRepaired() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            restore();
            Traffic traffic = new Traffic(database, schema, TRANSACTIONS);
            // Uncommitted when the first reset looks, and further than what it sees.
            CountDownLatch looked = new CountDownLatch(1);
            CompletableFuture<Void> late = CompletableFuture.runAsync(
                    () -> traffic.insertLate(RESTORED + 1, RESTORED + 100, looked), background);
            traffic.awaitLateRows();

            List<SequenceResult> first =
                    reset().beforeRepairs(looked::countDown).run();
            late.get();
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (Runnable habit : traffic.habits()) {
                writers.add(CompletableFuture.runAsync(habit, background));
            }
            List<List<SequenceResult>> later = new ArrayList<>();
            for (int run = 0; run < RESETS; run++) {
                later.add(reset().run());
            }
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();

            assertThat(first).hasSize(3).allMatch(result -> result.has(RepairOutcome.DONE));
            later.forEach(results -> assertThat(results)
                    .allSatisfy(result -> assertThat(result.repair()).isNull()));
            assertNothingWentWrong(traffic, 1 + RESETS, first.size());
        }
    }

    /** The place asked for is just ahead of a busy sequence, so that it is overtaken between the reading and the writing. */
    @Test
    void neverHandsOutAValueTwiceWhenItOvertakesTheRepair() throws Exception {
        restore();
        reset().run();
        Traffic traffic = new Traffic(database, schema, TRANSACTIONS * ROUNDS);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (Runnable habit : traffic.habits()) {
            writers.add(CompletableFuture.runAsync(habit, background));
        }
        long repaired = 0;
        int run = 0;
        for (; !writers.stream().allMatch(CompletableFuture::isDone); run++) {
            Long last = database.queryLong(Schemas.in(schema, "select last_value from @.identified_id_seq"));
            repaired +=
                    reset()
                            .policy(RepairMode.FORWARD, Objects.requireNonNull(last) + run * STRIDE % FURTHEST_AHEAD, 0)
                            .run()
                            .stream()
                            .filter(result -> result.has(RepairOutcome.DONE))
                            .count();
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();

        assertThat(repaired).isPositive();
        assertNothingWentWrong(traffic, run, repaired);
    }

    private Reset reset() {
        return Reset.of(database.url(), database.user(), database.password(), LOCK_TIMEOUT);
    }

    private static void assertNothingWentWrong(Traffic traffic, int resets, long repaired) {
        System.out.printf(
                "Writers against reset in a loop: %d resets, %d repairs, %s%n", resets, repaired, traffic.counts());
        traffic.assertNothingWentWrong(LOCK_TIMEOUT);
    }

    private void restore() throws SQLException {
        database.execute(Schemas.in(
                schema,
                Schemas.create(schema)
                        + "drop table if exists @.plain, @.identified, @.cached;"
                        + "create table @.plain (id serial primary key, x int);"
                        + "create table @.identified (id int generated by default as identity primary key, x int);"
                        + "create table @.cached (id serial primary key, x int); alter sequence @.cached_id_seq cache 10;"
                        + "insert into @.plain select generate_series(1, " + RESTORED + ");"
                        + "insert into @.identified select generate_series(1, " + RESTORED + ");"
                        + "insert into @.cached select generate_series(1, " + RESTORED + ")"));
    }
}
