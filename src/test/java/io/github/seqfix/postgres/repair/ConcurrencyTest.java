package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Eight writers of different habits against {@code reset} in a loop, right after a restore: rows with explicit ids are
 * there, more of them are on their way, and the sequences stand at their start.
 */
@Tag("on-three-versions")
@InBothSchemas
class ConcurrencyTest {
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);
    private static final int ROUNDS = 4;
    private static final int RESETS = 12;
    private static final int TRANSACTIONS = 60;
    private static final int DRAWERS = 2;
    private static final int STRIDE = 17;
    private static final int FURTHEST_AHEAD = 150;
    private static final int FAR_AHEAD = 1_000_000;
    private static final int RESTORED = 300;

    @AutoClose
    private final TestSchema schema;

    ConcurrencyTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @AutoClose("shutdownNow")
    private final ExecutorService background = Executors.newCachedThreadPool();

    @Test
    void noSequenceMovesBackAndNoKeyCollidesOnceItIsRepaired() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            restore();
            Traffic traffic = new Traffic(schema, TRANSACTIONS);
            // Uncommitted when the first reset looks, and further than what it sees.
            CountDownLatch looked = new CountDownLatch(1);
            CompletableFuture<Void> late = CompletableFuture.runAsync(
                    () -> traffic.insertLate(RESTORED + 1, RESTORED + 100, looked), background);
            traffic.awaitLateRows();

            List<SequenceResult> first =
                    reset().beforeRepairs(looked::countDown).run();
            late.get();
            List<CompletableFuture<Void>> writers = start(traffic.habits());
            List<List<SequenceResult>> later = new ArrayList<>();
            for (int run = 0; run < RESETS; run++) {
                later.add(reset().run());
            }
            await(writers);

            assertThat(first).hasSize(4).allMatch(result -> result.has(RepairOutcome.DONE));
            later.forEach(results -> assertThat(results)
                    .hasSize(4)
                    .allSatisfy(result -> assertThat(result.repair()).isNull()));
            assertNothingWentWrong(traffic, 1 + RESETS, first.size());
        }
    }

    /** The place asked for is just ahead of a busy sequence, so that every table is locked again and again. */
    @Test
    void nobodyFailsOrStallsWhileRepairsGoOn() throws Exception {
        restore();
        reset().run();
        Traffic traffic = new Traffic(schema, TRANSACTIONS * ROUNDS);
        List<CompletableFuture<Void>> writers = start(traffic.habits());
        int repaired = 0;
        int run = 0;
        for (; !areDone(writers); run++) {
            Long last = schema.queryLong("select last_value from @.identified_id_seq");
            repaired += count(
                    reset().policy(RepairMode.FORWARD, Objects.requireNonNull(last) + run * STRIDE % FURTHEST_AHEAD, 0)
                            .run(),
                    RepairOutcome.DONE);
        }
        await(writers);

        assertThat(repaired).isPositive();
        assertNothingWentWrong(traffic, run, repaired);
    }

    /**
     * The row to get beyond is so near to a busy sequence that it is passed between the reading and the writing. Without a
     * lock nobody is held off, so a value can be drawn within the very statement that moves the sequence: in one of a
     * thousand races, or a few when the machine is busy. In any larger gap it would happen in one of six, or more.
     */
    @ParameterizedTest
    @CsvSource({"TABLE, 0", "SEQUENCE, 0", "NONE, 0.01"})
    void handsOutNoValueTwiceWhenItIsOvertaken(LockMode lock, double tolerated) throws Exception {
        restore();
        schema.execute("insert into @.raced values (" + FAR_AHEAD + ")");
        Traffic traffic = new Traffic(schema, TRANSACTIONS * ROUNDS);
        List<CompletableFuture<Void>> writers = start(traffic.drawing(DRAWERS));
        Race race = new Race(traffic, writers);
        try (Connection connection = schema.database().connect();
                Statement statement = connection.createStatement()) {
            reset().lock(lock)
                    .beforeRepairs(() ->
                            statement.execute(schema.sql("delete from @.raced; insert into @.raced select last_value + "
                                    + race.ahead + " from @.raced_id_seq")))
                    .repeat("raced_id_seq", race::goesOn);
        }
        await(writers);

        System.out.printf(
                "Races against reset with lock=%s: %d, won by it %d, values handed out twice in %d, %s%n",
                lock.word(), race.count, race.won, race.accidents, traffic.counts());
        assertThat(race.won).isPositive().isLessThan(race.count);
        assertThat(race.accidents).isLessThanOrEqualTo((int) (tolerated * race.count));
    }

    /** Finds the distance at which a repair and those who draw arrive at the same time. */
    private static final class Race {
        private final Traffic traffic;
        private final List<CompletableFuture<Void>> writers;
        private int ahead = FURTHEST_AHEAD;
        private int count;
        private int won;
        private int accidents;
        private int errors;

        Race(Traffic traffic, List<CompletableFuture<Void>> writers) {
            this.traffic = traffic;
            this.writers = writers;
        }

        boolean goesOn(Repair repair) {
            assertThat(repair.outcome()).as(repair.error()).isEqualTo(RepairOutcome.DONE);
            boolean first = repair.method() != null;
            ahead = first ? ahead * 4 / 5 : ahead * 5 / 4 + 5;
            count++;
            won += first ? 1 : 0;
            accidents += traffic.errorCount() > errors ? 1 : 0;
            errors = traffic.errorCount();
            return !areDone(writers);
        }
    }

    private static int count(List<SequenceResult> results, RepairOutcome outcome) {
        return (int) results.stream().filter(result -> result.has(outcome)).count();
    }

    private static boolean areDone(List<CompletableFuture<Void>> writers) {
        return writers.stream().allMatch(CompletableFuture::isDone);
    }

    private List<CompletableFuture<Void>> start(List<Runnable> habits) {
        return habits.stream()
                .map(habit -> CompletableFuture.runAsync(habit, background))
                .toList();
    }

    private static void await(List<CompletableFuture<Void>> writers) throws Exception {
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();
    }

    private Reset reset() {
        return Reset.of(schema, LOCK_TIMEOUT);
    }

    private static void assertNothingWentWrong(Traffic traffic, int resets, int repaired) {
        System.out.printf(
                "Writers against reset in a loop: %d resets, %d repairs, %s%n", resets, repaired, traffic.counts());
        traffic.assertNothingWentWrong(LOCK_TIMEOUT);
    }

    private void restore() throws SQLException {
        schema.execute("drop table if exists @.plain, @.identified, @.cached, @.raced;"
                + "create table @.plain (id serial primary key, x int);"
                + "create table @.identified (id int generated by default as identity primary key, x int);"
                + "create table @.cached (id serial primary key, x int); alter sequence @.cached_id_seq cache 10;"
                + "create table @.raced (id bigserial); insert into @.raced values (" + RESTORED + ");"
                + "insert into @.plain select generate_series(1, " + RESTORED + ");"
                + "insert into @.identified select generate_series(1, " + RESTORED + ");"
                + "insert into @.cached select generate_series(1, " + RESTORED + ")");
    }
}
