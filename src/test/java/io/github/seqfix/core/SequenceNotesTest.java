package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.observation;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequenceNotesTest {
    private static final String ALTER = "ALTER SEQUENCE public.employees_emp_id_seq ";

    @Test
    void aPositionOnTheGridOfStartIsFine() {
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(4), 4L)))
                .isNull();
        assertThat(SequenceNotes.offGrid(observation(sequence(-2, -2, -100, -1, false), called(-4), -4L)))
                .isNull();
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 1, 1, 100, false), called(4), 4L)))
                .isNull();
    }

    @Test
    void aPositionOffItIsToldWithBothCures() {
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(5), 6L)))
                .isEqualTo(
                        "next 7 is none of the values that its START 2 reaches in steps of 2: if its position was copied"
                                + " from another node, " + ALTER
                                + "RESTART WITH 8; brings it back; if it is right as it is, " + ALTER
                                + "START WITH 1; says so");
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(5), 20L)))
                .contains("RESTART WITH 22;");
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(5), (Long) null)))
                .contains("RESTART WITH 8;");
        assertThat(SequenceNotes.offGrid(observation(sequence(-2, -2, -100, -1, false), called(-5), -6L)))
                .contains("RESTART WITH -8;", "START WITH -1;");
        assertThat(SequenceNotes.offGrid(observation(sequence(1, 9, 1, 100, false), notCalled(22), 6L)))
                .contains("RESTART WITH 28;", "START WITH 4;");
        assertThat(SequenceNotes.offGrid(observation(sequence(-1, -9, -100, -1, false), notCalled(-22), -6L)))
                .contains("RESTART WITH -28;", "START WITH -4;");
    }

    @Test
    void longStepsAreBlocksThatMayBeginAnywhere() {
        assertThat(SequenceNotes.offGrid(observation(sequence(1, 10, 1, 100, false), notCalled(22), 6L)))
                .isNull();
        assertThat(SequenceNotes.offGrid(observation(sequence(1, 50, 1, 1000, false), called(6), 6L)))
                .isNull();
        assertThat(SequenceNotes.offGrid(observation(sequence(-1, -10, -100, -1, false), notCalled(-22), -6L)))
                .isNull();
    }

    @Test
    void aNameTellsNothingOfBlocks() {
        Sequence sequence = sequence(2, 2, 1, 100, false);
        assertThat(SequenceNotes.offGrid(observed(sequence, BoundBy.NAMING))).isNull();
        assertThat(SequenceNotes.offGrid(observed(sequence, BoundBy.NAMING, BoundBy.DEFAULT)))
                .startsWith("next 7 is none");
    }

    private static Observation observed(Sequence sequence, BoundBy... boundBy) {
        List<ObservedColumn> columns = Stream.of(boundBy)
                .map(by -> new Binding(
                        Sequences.column("emp_id"),
                        "bigint",
                        by,
                        ValueRange.BIGINT,
                        null,
                        Allocation.PLAIN,
                        null,
                        null))
                .map(binding -> new ObservedColumn(binding, Sequences.number(6), null))
                .toList();
        return new Observation(sequence, columns, called(5), null, null);
    }

    @Test
    void whereNoRoomIsLeftNothingBringsItBack() {
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(5), 97L)))
                .contains("RESTART WITH 98;");
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(5), 99L)))
                .contains("RESTART WITH 100;");
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(5), 100L)))
                .contains("steps of 2: if it is right", "START WITH 1;")
                .doesNotContain("RESTART");
    }

    @Test
    void withoutColumnsOrInBlocksTheGridMeansNothing() {
        Allocation pooled = new Allocation(Allocation.Kind.POOLED, Sequences.number(50));
        assertThat(SequenceNotes.offGrid(observation(sequence(2, 2, 1, 100, false), called(5))))
                .isNull();
        assertThat(SequenceNotes.offGrid(
                        observation(sequence(1, 50, 1, 1000, false), called(5), ValueRange.BIGINT, pooled, 6L)))
                .isNull();
        assertThat(SequenceNotes.offGrid(observation(sequence(1, 2, 1, 100, false), called(100), 6L)))
                .isNull();
    }

    @Test
    void aPositionOffTheGridIsNotable() {
        Finding off = new Judge(90).judge(observation(sequence(2, 2, 1, 100, false), called(5), 6L));

        assertThat(off.verdict()).isEqualTo(Verdict.IN_SYNC);
        assertThat(off.isNotable()).isTrue();
        assertThat(off.reason()).startsWith("next 7 is none");
    }

    @Test
    void startMovesNothingByItself() {
        assertThat(SequenceNotes.beforeStart(observation(sequence(101, 1, 1, 1000, false), notCalled(1), (Long) null)))
                .isEqualTo("it was never drawn from and stands at 1, before its START 101, which only RESTART goes to: "
                        + ALTER + "RESTART;");
        assertThat(SequenceNotes.beforeStart(observation(sequence(-101, -1, -1000, -1, false), notCalled(-1), 0L)))
                .contains("stands at -1");
    }

    @Test
    void aStartThatIsReachedOrTakenIsNotTold() {
        Sequence sequence = sequence(101, 1, 1, 1000, false);
        assertThat(SequenceNotes.beforeStart(observation(sequence, called(1), 0L)))
                .isNull();
        assertThat(SequenceNotes.beforeStart(observation(sequence, notCalled(101), 0L)))
                .isNull();
        assertThat(SequenceNotes.beforeStart(observation(sequence, notCalled(500), 0L)))
                .isNull();
        assertThat(SequenceNotes.beforeStart(observation(sequence, notCalled(1), 1L)))
                .isNull();
        assertThat(SequenceNotes.beforeStart(observation(sequence, notCalled(1), 200L)))
                .isNull();
        assertThat(SequenceNotes.beforeStart(observation(sequence, notCalled(1))))
                .isNull();
        assertThat(SequenceNotes.beforeStart(
                        observation(sequence, notCalled(1), 0L).at(called(1))))
                .isNull();
    }
}
