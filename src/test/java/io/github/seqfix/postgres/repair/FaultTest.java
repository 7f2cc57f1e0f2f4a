package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.report.SequenceResult;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Something breaks at each step of a repair: every sequence is at its old or its new position, and reported so. */
@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class FaultTest {
    private static final String OLD = "1 false";
    private static final String NEW = "11 false";

    @Parameter
    String schema = "";

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    @AutoClose
    private final Tap tap;

    FaultTest() throws Exception {
        tap = new Tap(database.host(), database.port());
    }

    /** A message of the repair of the second of three sequences. */
    private enum Step {
        BEGIN("read committed, read write", 2),
        LOCK("lock table only", 2),
        DEFINITION("as unchanged", 2),
        READ("is_called, array", 3),
        WRITE("restart with", 2),
        READ_BACK("is_called, array", 4),
        COMMIT("COMMIT", 2);

        private final String text;
        private final int occurrence;

        Step(String text, int occurrence) {
            this.text = text;
            this.occurrence = occurrence;
        }
    }

    static Stream<Arguments> steps() {
        return Stream.of(Step.values()).flatMap(step -> Stream.of(Arguments.of(step, false), Arguments.of(step, true)));
    }

    @BeforeEach
    void createTables() throws SQLException {
        execute(Schemas.create(schema));
        for (String table : List.of("a", "b", "c")) {
            execute("create table @." + table + " (id serial primary key); insert into @." + table + " values (10)");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void goesOnWithANewConnectionWhenOneIsCut(Step step, boolean after) throws Exception {
        List<SequenceResult> results = runWith(step, after, () -> {
            tap.cut();
            return false;
        });

        assertAllDone(results);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void goesOnWhenItsBackendIsTerminated(Step step, boolean after) throws Exception {
        List<SequenceResult> results = runWith(step, after, () -> {
            database.queryString("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where application_name = 'seqfix' and datname = current_database()");
            return true;
        });

        assertAllDone(results);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void leavesEachSequenceOldOrNewWhenTheServerIsGone(Step step, boolean after) throws Exception {
        List<SequenceResult> results = runWith(step, after, () -> {
            tap.die();
            return false;
        });

        List<String> positions = Positions.of(database);
        boolean committed = step == Step.COMMIT && after;
        assertThat(positions)
                .containsExactly("a_id_seq " + NEW, "b_id_seq " + (committed ? NEW : OLD), "c_id_seq " + OLD);
        assertThat(repair(results, "a_id_seq").outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair(results, "b_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair(results, "b_id_seq").error())
                .contains("the connection was lost, so the sequence is at its old position or at the new one");
        assertThat(repair(results, "c_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);

        Reset.of(database).run();
        assertThat(Positions.of(database)).containsExactly("a_id_seq " + NEW, "b_id_seq " + NEW, "c_id_seq " + NEW);
        assertThat(Reset.of(database).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }

    @Test
    void nobodyDrawsBetweenTheReadingAndTheWriting() throws Exception {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        List<SequenceResult> results = runWith(Step.WRITE, false, () -> {
            // In the background, for it waits until the repair is committed.
            new Thread(() -> drawn.complete(draw("b_id_seq"))).start();
            Thread.sleep(50);
            return true;
        });

        assertAllDone(results);
        assertThat(drawn.get(1, TimeUnit.MINUTES)).isEqualTo(11);
        assertThat(draw("b_id_seq")).isEqualTo(12);
    }

    @Test
    void nobodyInsertsBetweenTheReadingAndTheWriting() throws Exception {
        CompletableFuture<Void> inserted = new CompletableFuture<>();
        List<SequenceResult> results = runWith(Step.WRITE, false, () -> {
            new Thread(() -> {
                        try {
                            execute("insert into @.b values (5)");
                            inserted.complete(null);
                        } catch (SQLException e) {
                            inserted.completeExceptionally(e);
                        }
                    })
                    .start();
            Thread.sleep(50);
            return !inserted.isDone();
        });

        assertAllDone(results);
        inserted.get(1, TimeUnit.MINUTES);
    }

    private List<SequenceResult> runWith(Step step, boolean after, Tap.Event event) {
        String url = database.url().replace(":" + database.port() + "/", ":" + tap.port() + "/");
        List<SequenceResult> results = Reset.of(url, database.user(), database.password(), Duration.ofSeconds(5), 0)
                .beforeRepairs(() -> {
                    if (after) {
                        tap.after(step.text, step.occurrence, event);
                    } else {
                        tap.before(step.text, step.occurrence, event);
                    }
                })
                .run();
        assertThat(tap.hasHappened()).as("the step was reached").isTrue();
        return results;
    }

    private void assertAllDone(List<SequenceResult> results) throws SQLException {
        for (String sequence : List.of("a_id_seq", "b_id_seq", "c_id_seq")) {
            Repair repair = repair(results, sequence);
            assertThat(repair.outcome()).as(repair.error()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.next()).isEqualTo(11);
        }
        assertThat(Reset.of(database).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }

    private long draw(String sequence) {
        try {
            return Long.parseLong(
                    String.valueOf(database.queryString(Schemas.in(schema, "select nextval('@." + sequence + "')"))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Repair repair(List<SequenceResult> results, String sequence) {
        Repair repair = Reset.result(results, sequence).repair();
        if (repair == null) {
            throw new AssertionError(sequence + " was left alone");
        }
        return repair;
    }

    private void execute(String sql) throws SQLException {
        database.execute(Schemas.in(schema, sql));
    }
}
