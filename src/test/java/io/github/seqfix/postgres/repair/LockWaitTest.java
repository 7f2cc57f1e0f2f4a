package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OtherSession;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others hold locks that a repair needs, or need those that it holds. */
@InBothSchemas
class LockWaitTest {
    private static final int WRITERS = 4;
    private static final int REPAIRS = 5;
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(1);

    @AutoClose
    private final TestSchema schema;

    LockWaitTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @AutoClose("shutdownNow")
    private final ExecutorService background = Executors.newCachedThreadPool();

    @BeforeEach
    void createTable() throws SQLException {
        schema.execute("create table @.t (id serial primary key, x int); insert into @.t values (10)");
    }

    @Test
    void waitsForRowsThatAreNotCommittedYet() throws Exception {
        try (OtherSession writer = schema.begin()) {
            writer.execute("insert into @.t values (500)");
            CompletableFuture<Repair> repair =
                    CompletableFuture.supplyAsync(() -> Reset.of(schema).repair("t_id_seq"), background);
            schema.awaitWaiting(1);
            writer.commit();

            assertThat(repair.get().next()).isEqualTo(501);
        }
    }

    @Test
    void givesUpWhenAWriterDoesNotEnd() throws Exception {
        try (OtherSession writer = schema.begin()) {
            writer.execute("insert into @.t values (500)");

            Repair repair = impatient().repair("t_id_seq");

            assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
            assertThat(repair.error())
                    .contains("not to be had within lockTimeout (150 ms), 3 times in a row, and nothing was changed");
        }
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
    }

    @Test
    void succeedsAtALaterAttempt() throws Exception {
        try (OtherSession writer = schema.begin()) {
            writer.execute("insert into @.t values (500)");
            CompletableFuture<Repair> repair =
                    CompletableFuture.supplyAsync(() -> impatient().repair("t_id_seq"), background);
            // Waiting for a while, then not: the first attempt is over.
            schema.awaitWaiting(1);
            schema.awaitWaiting(0);
            writer.commit();

            assertThat(repair.get().next()).isEqualTo(501);
        }
    }

    @Test
    void doesNotWaitForWritersOfTheTableWhenOnlyTheSequenceIsLocked() throws Exception {
        try (OtherSession writer = schema.begin()) {
            writer.execute("insert into @.t values (500)");

            Repair repair = impatient().lock(LockMode.SEQUENCE).repair("t_id_seq");

            assertMovedTo11(repair);
            assertThat(repair.note())
                    .isEqualTo("with lock=sequence rows that are not committed yet are not seen: check again when they"
                            + " are");
        }
    }

    @Test
    void waitsForNobodyWithoutALock() throws Exception {
        try (OtherSession writer = schema.begin()) {
            writer.execute("insert into @.t values (500); select nextval('@.t_id_seq')");

            Repair repair = impatient().lock(LockMode.NONE).repair("t_id_seq");

            assertMovedTo11(repair);
            assertThat(repair.note())
                    .contains(
                            "with lock=none rows that are not committed yet are not seen",
                            "setval is used, which does not hold off nextval");
        }
    }

    /** Who comes after a repair that waits has to queue behind it, but no longer than it waits. */
    @Test
    void holdsUpOthersNoLongerThanTheLockTimeout() throws Exception {
        try (OtherSession slow = schema.begin();
                OtherSession other = schema.begin()) {
            slow.execute("insert into @.t values (500)");
            CompletableFuture<Repair> repair =
                    CompletableFuture.supplyAsync(() -> Reset.of(schema, LONG).repair("t_id_seq"), background);
            schema.awaitWaiting(1);

            long start = System.nanoTime();
            other.execute("insert into @.t values (600)");
            other.commit();
            Duration heldUp = Duration.ofNanos(System.nanoTime() - start);

            assertThat(heldUp).isLessThan(LONG.multipliedBy(2));
            assertThat(repair).isNotDone();
            slow.commit();
            assertThat(repair.get().next()).isEqualTo(601);
        }
    }

    @Test
    void severalRepairsAtOnceGetThroughAll() throws Exception {
        schema.execute(Samples.ONE_OF_EACH);
        List<CompletableFuture<List<SequenceResult>>> repairs = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            repairs.add(CompletableFuture.supplyAsync(() -> Reset.of(schema).run(), background));
        }
        List<SequenceResult> results = new ArrayList<>();
        for (CompletableFuture<List<SequenceResult>> repair : repairs) {
            results.addAll(repair.get());
        }

        assertThat(results)
                .filteredOn(result -> result.repair() != null)
                .isNotEmpty()
                .allMatch(result -> result.has(RepairOutcome.DONE));
        assertThat(Reset.of(schema).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }

    @Test
    void givesUpWhenOneWhoHasDrawnAValueDoesNotEnd() throws Exception {
        try (OtherSession writer = schema.begin()) {
            writer.execute("select nextval('@.t_id_seq')");

            Repair repair = impatient().repair("t_id_seq");

            assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
            assertThat(repair.error()).contains("not to be had within lockTimeout", "nothing was changed");
            assertMovedTo11(Reset.of(schema).lock(LockMode.NONE).repair("t_id_seq"));
        }
    }

    /** What JPA providers do: nextval, then insert, so the locks are taken in the other order than by a default. */
    @Test
    void isNoDeadlockWithThoseWhoDrawFirstAndInsertThen() throws Exception {
        schema.configure("deadlock_timeout = '200ms'");
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        for (int number = 1; number <= WRITERS; number++) {
            int first = number * 1_000_000;
            writers.add(CompletableFuture.runAsync(() -> drawThenInsert(first, ended), background));
        }
        try {
            for (int run = 0; run < REPAIRS; run++) {
                schema.execute("select setval('@.t_id_seq', 1, false)");
                Repair repair = Reset.of(schema).repair("t_id_seq");
                assertThat(repair.outcome()).as(repair.error()).isEqualTo(RepairOutcome.DONE);
            }
        } finally {
            ended.set(true);
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();
    }

    private void drawThenInsert(int first, AtomicBoolean ended) {
        try (OtherSession writer = schema.begin()) {
            for (int row = first; !ended.get(); row++) {
                writer.execute("select nextval('@.t_id_seq')");
                Thread.sleep(2);
                writer.execute("insert into @.t values (" + row + ")");
                writer.commit();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void assertMovedTo11(Repair repair) throws SQLException {
        assertThat(repair.outcome()).as(repair.error()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.next()).isEqualTo(11);
        assertThat(schema.positions()).containsExactly("t_id_seq 11 false");
    }

    private Reset impatient() {
        return Reset.of(schema, SHORT);
    }
}
