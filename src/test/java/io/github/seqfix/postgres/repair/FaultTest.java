package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.Tap;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Something breaks at each step of a repair: every sequence is at its old or its new position, and reported so. Each test has
 * a database and a wire of its own, and spends most of its time waiting for a server that does not answer, so they run side
 * by side.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("on-three-versions")
@InBothSchemas
class FaultTest {
    private static final String OLD = "1 false";
    private static final String NEW = "11 false";
    private static final List<String> TABLES = List.of("a", "b", "c");
    /** A word of its own: a transaction is also READ COMMITTED. */
    private static final Pattern COMMIT = Pattern.compile("\\bcommit\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> FAULTS = new ConcurrentSkipListMap<>();

    @AutoClose
    private final TestSchema schema;

    @AutoClose
    private final Tap tap;

    FaultTest(String schema) throws Exception {
        this.schema = new TestSchema(schema);
        TestDatabase database = this.schema.database();
        tap = new Tap(database.host(), database.port());
    }

    /** What breaks. */
    private enum Fault {
        CONNECTION_CUT,
        BACKEND_TERMINATED,
        SERVER_GONE
    }

    static Stream<Arguments> faults() {
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(Arguments.of(fault, false), Arguments.of(fault, true)));
    }

    @AfterAll
    static void tellCounts() {
        System.out.println("Faults: " + FAULTS + " (old or new: where the second of three sequences was found)");
    }

    @BeforeEach
    void createTables() throws SQLException {
        for (String table : TABLES) {
            schema.execute(
                    "create table @." + table + " (id serial primary key); insert into @." + table + " values (10)");
        }
    }

    /** Before or after each message of the repair of the second of three sequences. */
    @ParameterizedTest
    @MethodSource("faults")
    void everySequenceIsOldOrNewWhateverBreaks(Fault fault, boolean after) throws Exception {
        List<String> messages = messagesOfARepair();
        int first = 1 + indexOfCommit(messages, 0);
        int last = indexOfCommit(messages, first);
        assertThat(messages.subList(first, last + 1))
                .as("the steps of the second repair")
                .anyMatch(message -> message.contains("lock table"))
                .anyMatch(message -> message.contains("restart with"));
        for (int point = first; point <= last; point++) {
            putBack();

            List<SequenceResult> results = runWith(LockMode.TABLE, "", point + 1, after, () -> happen(fault));

            boolean committed = after && point == last;
            if (fault == Fault.SERVER_GONE) {
                assertStopped(results, committed);
            } else {
                assertAllDone(results);
            }
            FAULTS.merge(fault + (fault == Fault.SERVER_GONE && !committed ? " -> old" : " -> new"), 1, Integer::sum);
        }
    }

    @Test
    void withoutALockItLeavesAloneWhatHasOvertakenIt() throws Exception {
        List<SequenceResult> results = runWith(LockMode.NONE, "select pg_catalog.setval", 2, false, () -> {
            schema.execute("select setval('@.b_id_seq', 5000)");
            return true;
        });

        assertThat(Results.repair(results, "b_id_seq").outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(Results.repair(results, "b_id_seq").next()).isEqualTo(5001);
        assertThat(schema.draw("b_id_seq")).isEqualTo(5001);
    }

    private boolean happen(Fault fault) throws SQLException {
        switch (fault) {
            case CONNECTION_CUT -> tap.cut();
            case BACKEND_TERMINATED ->
                schema.queryString("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'seqfix' and datname = current_database()");
            case SERVER_GONE -> tap.die();
        }
        return fault == Fault.BACKEND_TERMINATED;
    }

    private void assertStopped(List<SequenceResult> results, boolean committed) throws SQLException {
        assertThat(schema.positions())
                .containsExactly("a_id_seq " + NEW, "b_id_seq " + (committed ? NEW : OLD), "c_id_seq " + OLD);
        assertThat(Results.repair(results, "a_id_seq").outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(Results.repair(results, "b_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(Results.repair(results, "b_id_seq").error())
                .contains("the connection was lost, so the sequence is at its old position or at the new one");
        assertThat(Results.repair(results, "c_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);

        Reset.of(schema).run();
        assertThat(schema.positions()).containsExactly("a_id_seq " + NEW, "b_id_seq " + NEW, "c_id_seq " + NEW);
        assertThat(Reset.of(schema).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }

    /** All that is sent while three sequences are repaired and nothing breaks. */
    private List<String> messagesOfARepair() {
        reset(LockMode.TABLE, tap::listenAnew);
        return tap.messages();
    }

    private static int indexOfCommit(List<String> messages, int from) {
        return IntStream.range(from, messages.size())
                .filter(index -> COMMIT.matcher(messages.get(index)).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no commit from message " + from + " on: " + messages));
    }

    private void putBack() throws SQLException {
        tap.revive();
        for (String table : TABLES) {
            schema.execute("select setval('@." + table + "_id_seq', 1, false)");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LockMode.class,
            names = {"TABLE", "SEQUENCE"})
    void nobodyDrawsBetweenTheReadingAndTheWriting(LockMode lock) throws Exception {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        List<SequenceResult> results = runWith(lock, "restart with", 2, false, () -> {
            // In the background, for it waits until the repair is committed.
            inBackground(drawn, () -> schema.draw("b_id_seq"));
            Thread.sleep(50);
            return true;
        });

        assertAllDone(results);
        assertThat(drawn.get(1, TimeUnit.MINUTES)).isEqualTo(11);
        assertThat(schema.draw("b_id_seq")).isEqualTo(12);
    }

    @Test
    void nobodyInsertsBetweenTheReadingAndTheWriting() throws Exception {
        CompletableFuture<Boolean> inserted = new CompletableFuture<>();
        List<SequenceResult> results = runWith(LockMode.TABLE, "restart with", 2, false, () -> {
            inBackground(inserted, () -> {
                schema.execute("insert into @.b values (5)");
                return true;
            });
            Thread.sleep(50);
            return !inserted.isDone();
        });

        assertAllDone(results);
        assertThat(inserted.get(1, TimeUnit.MINUTES)).isTrue();
    }

    private static <T> void inBackground(CompletableFuture<T> result, Callable<T> work) {
        new Thread(() -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                    }
                })
                .start();
    }

    private List<SequenceResult> runWith(LockMode lock, String text, int occurrence, boolean after, Tap.Event event) {
        List<SequenceResult> results = reset(lock, () -> {
            if (after) {
                tap.after(text, occurrence, event);
            } else {
                tap.before(text, occurrence, event);
            }
        });
        assertThat(tap.hasHappened()).as("the step was reached").isTrue();
        return results;
    }

    private List<SequenceResult> reset(LockMode lock, Reset.Hook beforeRepairs) {
        TestDatabase database = schema.database();
        return Reset.of(tap.through(database.url()), database.user(), database.password(), Duration.ofSeconds(5), 0)
                .lock(lock)
                .beforeRepairs(beforeRepairs)
                .run();
    }

    private void assertAllDone(List<SequenceResult> results) throws SQLException {
        for (String sequence : List.of("a_id_seq", "b_id_seq", "c_id_seq")) {
            Repair repair = Results.repair(results, sequence);
            assertThat(repair.outcome()).as(repair.error()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.next()).isEqualTo(11);
        }
        assertThat(Reset.of(schema).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }
}
