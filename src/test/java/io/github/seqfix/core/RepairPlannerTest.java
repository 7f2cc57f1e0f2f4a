package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.observation;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.seqfix.testing.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairPlannerTest {
    private static final long MAX = 1000;
    private static final Sequence PLAIN = sequence(1, 1, 1, MAX, false);

    private final Judge judge = new Judge(100);

    @Test
    void leavesAnEmptyTableAlone() {
        assertThat(forward().plan(judged(PLAIN, notCalled(7), (Long) null))).isInstanceOf(RepairDecision.Leave.class);
    }

    @Test
    void movesJustBeyondTheData() {
        assertThat(forward().plan(judged(PLAIN, called(3), 10L))).isEqualTo(moveTo(11));
    }

    @Test
    void keepsAMarginForASequenceThatIsInSync() {
        assertThat(planner(RepairMode.FORWARD, null, 100).plan(judged(PLAIN, called(10), 10L)))
                .isEqualTo(moveTo(111));
    }

    @Test
    void keepsNoMarginWithoutData() {
        assertThat(planner(RepairMode.FORWARD, null, 100).plan(judged(PLAIN, called(10), (Long) null)))
                .isInstanceOf(RepairDecision.Leave.class);
    }

    @Test
    void countsAMarginFromTheFirstIdOfABlock() {
        Sequence fifties = sequence(1, 50, 1, MAX, false);
        Observation pooled = Sequences.observation(
                fifties, called(51), ValueRange.BIGINT, new Allocation(Allocation.Kind.POOLED, number(50)), 100L);

        // From next on, ids next-49 to next are handed out: 151-49 is beyond 100, 201-49 is beyond 101.
        assertThat(forward().plan(judge.judge(pooled))).isEqualTo(moveTo(151));
        assertThat(planner(RepairMode.FORWARD, null, 2).plan(judge.judge(pooled)))
                .isEqualTo(moveTo(201));
    }

    @Test
    void refusesAMarginThatHasNoRoom() {
        assertThat(planner(RepairMode.FORWARD, null, MAX).plan(judged(PLAIN, called(10), 10L)))
                .isEqualTo(new RepairDecision.Refuse(
                        "margin 1000 would put next at 1011, past its MAXVALUE 1000: choose another value, or widen the"
                                + " range first: ALTER SEQUENCE public.employees_emp_id_seq NO MAXVALUE;"));
    }

    @Test
    void restartsAnEmptyTableToo() {
        assertThat(planner(RepairMode.FORWARD, 500L, 0).plan(judged(PLAIN, notCalled(1), (Long) null)))
                .isEqualTo(moveTo(500));
    }

    @Test
    void restartsBeyondTheDataWhereTheyAreFurther() {
        assertThat(planner(RepairMode.FORWARD, 500L, 5).plan(judged(PLAIN, notCalled(1), 600L)))
                .isEqualTo(moveTo(606));
    }

    @Test
    void restartsOnTheGridAwayFromTheStart() {
        Sequence odd = sequence(1, 2, 1, MAX, false);
        assertThat(planner(RepairMode.FORWARD, 500L, 0).plan(judged(odd, called(5), (Long) null)))
                .isEqualTo(moveTo(501));
        Sequence down = sequence(-1, -2, -MAX, -1, false);
        assertThat(planner(RepairMode.FORWARD, -500L, 0).plan(judged(down, called(-5), (Long) null)))
                .isEqualTo(moveTo(-501));
    }

    @Test
    void restartsForwardOnly() {
        assertThat(planner(RepairMode.FORWARD, 5L, 0).plan(judged(PLAIN, called(20), (Long) null)))
                .isInstanceOf(RepairDecision.Leave.class);
        assertThat(planner(RepairMode.EXACT, 5L, 0).plan(judged(PLAIN, called(20), (Long) null)))
                .isEqualTo(moveBackTo(5));
    }

    @Test
    void refusesARestartOutsideTheRange() {
        assertThat(planner(RepairMode.FORWARD, MAX + 1, 0).plan(judged(PLAIN, called(20), 3L)))
                .isEqualTo(new RepairDecision.Refuse(
                        "restartWith 1001 would put next at 1001, past its MAXVALUE 1000: choose another value, or widen"
                                + " the range first: ALTER SEQUENCE public.employees_emp_id_seq NO MAXVALUE;"));
        assertThat(planner(RepairMode.EXACT, -3L, 0).plan(judged(PLAIN, called(20), (Long) null)))
                .isEqualTo(
                        new RepairDecision.Refuse(
                                "restartWith -3 would put next at -3, before the sequence's first value 1: choose another value"));
    }

    @Test
    void goesBackToTheDataWhenExact() {
        assertThat(planner(RepairMode.EXACT, null, 0).plan(judged(PLAIN, called(500), 10L)))
                .isEqualTo(moveBackTo(11));
        assertThat(planner(RepairMode.EXACT, null, 5).plan(judged(PLAIN, called(500), 10L)))
                .isEqualTo(moveBackTo(16));
    }

    @Test
    void goesBackToStartWhenExactAndEmpty() {
        Sequence fromHundred = sequence(100, 1, 1, MAX, false);
        assertThat(planner(RepairMode.EXACT, null, 5).plan(judged(fromHundred, called(500), (Long) null)))
                .isEqualTo(moveBackTo(100));
        assertThat(planner(RepairMode.EXACT, null, 5).plan(judged(fromHundred, notCalled(100), (Long) null)))
                .isInstanceOf(RepairDecision.Leave.class);
    }

    /** Ids before START are reserved, unless a place among them is named. */
    @Test
    void goesNotBackBeyondStartWhenExact() {
        Sequence reserved = sequence(101, 1, 1, MAX, false);

        assertThat(planner(RepairMode.EXACT, null, 0).plan(judged(reserved, called(500), 12L)))
                .isEqualTo(moveBackTo(101));
        assertThat(planner(RepairMode.EXACT, null, 0).plan(judged(reserved, called(500), 150L)))
                .isEqualTo(moveBackTo(151));
        assertThat(planner(RepairMode.EXACT, 20L, 0).plan(judged(reserved, called(500), 12L)))
                .isEqualTo(moveBackTo(20));
        assertThat(forward().plan(judged(reserved, notCalled(1), 12L))).isEqualTo(moveTo(13));
    }

    @Test
    void keepsTheGridWhenItGoesBack() {
        Sequence odd = sequence(1, 2, 1, MAX, false);
        assertThat(planner(RepairMode.EXACT, null, 0).plan(judged(odd, called(501), 10L)))
                .isEqualTo(moveBackTo(11));
        assertThat(planner(RepairMode.EXACT, null, 0).plan(judged(odd, called(501), 11L)))
                .isEqualTo(moveBackTo(13));
    }

    @Test
    void bringsAnExhaustedSequenceBackOnlyWhenExact() {
        Finding exhausted = judged(PLAIN, called(MAX), 10L);

        assertThat(forward().plan(exhausted)).isInstanceOf(RepairDecision.Refuse.class);
        assertThat(planner(RepairMode.EXACT, null, 0).plan(exhausted)).isEqualTo(moveBackTo(11));
    }

    @Test
    void refusesAnExhaustedSequenceWhoseRowsLeaveNoRoom() {
        assertThat(planner(RepairMode.EXACT, null, 0).plan(judged(PLAIN, called(MAX), MAX)))
                .isInstanceOf(RepairDecision.Refuse.class);
    }

    @Test
    void neverGoesBackBelowAColumnThatCannotBeCompared() {
        Observation mixed = besideText(called(500));

        assertThat(planner(RepairMode.EXACT, null, 0).plan(judge.judge(mixed)))
                .isInstanceOf(RepairDecision.Leave.class);
        assertThat(planner(RepairMode.EXACT, 3L, 0).plan(judge.judge(mixed))).isInstanceOf(RepairDecision.Leave.class);
    }

    @Test
    void bringsNoExhaustedSequenceBackBelowAColumnThatCannotBeCompared() {
        Finding exhausted = judge.judge(besideText(called(MAX)));

        assertThat(exhausted.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(planner(RepairMode.EXACT, null, 0).plan(exhausted)).isInstanceOf(RepairDecision.Refuse.class);
    }

    /** Rows of other nodes lie around next, which meets none of them. */
    @Test
    void leavesAloneWhatMeetsNoneOfTheRowsAround() {
        Finding between = judge.judge(
                observation(sequence(1, 2, 1, MAX, false), notCalled(3), 20L).with(RowsAhead.nearest(null)));

        assertThat(forward().plan(between)).isInstanceOf(RepairDecision.Leave.class);
        assertThat(planner(RepairMode.EXACT, null, 0).plan(between)).isInstanceOf(RepairDecision.Leave.class);
        assertThat(planner(RepairMode.FORWARD, 40L, 0).plan(between)).isEqualTo(moveTo(41));
        assertThat(planner(RepairMode.FORWARD, 2L, 0).plan(between)).isInstanceOf(RepairDecision.Leave.class);
        assertThat(planner(RepairMode.FORWARD, null, 3).plan(between)).isEqualTo(moveTo(25));
        Finding met = judge.judge(observation(sequence(1, 2, 1, MAX, false), notCalled(3), 20L)
                .with(RowsAhead.nearest(new Collision(Sequences.column("emp_id"), number(7), number(2)))));
        assertThat(forward().plan(met)).isEqualTo(moveTo(21));
    }

    /** No room is left beyond all rows, but beyond those that the sequence can meet. */
    @Test
    void movesBeyondItsOwnRowsWhereOthersLeaveNoRoom() {
        Finding found = judge.judge(observation(sequence(1, 2, 1, 100, false), notCalled(3), 100L)
                .with(RowsAhead.nearest(new Collision(Sequences.column("emp_id"), number(7), number(2)))
                        .withFurthest(number(11))));

        assertThat(forward().plan(found)).isEqualTo(moveTo(13));
        assertThat(planner(RepairMode.FORWARD, 5L, 0).plan(found)).isInstanceOf(RepairDecision.Refuse.class);
        assertThat(planner(RepairMode.FORWARD, null, 1).plan(found)).isInstanceOf(RepairDecision.Refuse.class);
    }

    @Test
    void crossesNoWideGapUnlessAskedOrSentBeyondIt() {
        Finding found = judge.judge(observation(PLAIN, notCalled(1), 500L)
                .with(RowsAhead.nearest(new Collision(Sequences.column("emp_id"), number(1), number(0)))
                        .withGap(new Gap(number(3), number(400), 1))));

        assertThat(forward().plan(found))
                .isInstanceOfSatisfying(
                        RepairDecision.Refuse.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("to move next to 501 would take it across a wide gap"));
        assertThat(new RepairPlanner(new RepairPolicy(RepairMode.FORWARD, null, number(0), true)).plan(found))
                .isEqualTo(moveTo(501));
        assertThat(planner(RepairMode.FORWARD, 400L, 0).plan(found)).isInstanceOf(RepairDecision.Refuse.class);
        assertThat(planner(RepairMode.FORWARD, 401L, 0).plan(found)).isEqualTo(moveTo(501));
    }

    @Test
    void rejectsANegativeMargin() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> planner(RepairMode.EXACT, null, -1));
    }

    @Test
    void exactMeansTheNearestFreeValueOnTheGridWhereverTheSequenceStands() {
        Property.check(5000, values -> {
            int increment = values.numberButZero("increment", -7, 7);
            int lastValue = values.number("lastValue", -400, 400);
            boolean called = values.flag("called");
            int edge = values.number("edge", -300, 300);
            int margin = values.number("margin", 0, 40);
            Sequence sequence = sequence(increment > 0 ? -MAX : MAX, increment, -MAX, MAX, false);
            Position position = new Position(number(lastValue), called, true);
            RepairDecision decision =
                    planner(RepairMode.EXACT, null, margin).plan(judged(sequence, position, (long) edge));
            long next = decision instanceof RepairDecision.Move move
                    ? move.next().longValueExact()
                    : lastValue + (called ? increment : 0L);

            assertThat(Math.floorMod(next - lastValue, Math.abs(increment))).isZero();
            long free = increment > 0 ? next - edge - 1 : edge - next - 1;
            assertThat(free).isBetween((long) margin, margin + Math.abs(increment) - 1L);
        });
    }

    @Test
    void forwardNeverMovesBackAndSettlesAtOnce() {
        Property.check(5000, values -> {
            int increment = values.numberButZero("increment", -7, 7);
            int lastValue = values.number("lastValue", -400, 400);
            int edge = values.number("edge", -300, 300);
            int margin = values.number("margin", 0, 40);
            int restartWith = values.number("restartWith", -500, 500);
            Sequence sequence = sequence(0, increment, -MAX, MAX, false);
            RepairPlanner planner = planner(RepairMode.FORWARD, (long) restartWith, margin);
            if (planner.plan(judged(sequence, called(lastValue), (long) edge)) instanceof RepairDecision.Move move) {
                assertThat(move.backward()).isFalse();
                assertThat(move.next().subtract(number(lastValue + increment)).signum())
                        .isEqualTo(Integer.signum(increment));
                assertThat(planner.plan(judged(sequence, new Position(move.next(), false, true), (long) edge)))
                        .isInstanceOf(RepairDecision.Leave.class);
            }
        });
    }

    /** A sequence that fills an integer column, which holds 10, and a text column. */
    private static Observation besideText(Position position) {
        Binding text = new Binding(
                Sequences.column("code"), "text", BoundBy.DEFAULT, null, "is text", Allocation.PLAIN, null, null);
        Binding integer = Sequences.binding(ValueRange.BIGINT, Allocation.PLAIN);
        return new Observation(
                PLAIN,
                List.of(new ObservedColumn(text, null, null), new ObservedColumn(integer, number(10), null)),
                position,
                null,
                null);
    }

    private Finding judged(Sequence sequence, Position position, @Nullable Long edge) {
        return judge.judge(Sequences.dense(Sequences.observation(sequence, position, edge)));
    }

    private static RepairPlanner forward() {
        return planner(RepairMode.FORWARD, null, 0);
    }

    private static RepairPlanner planner(RepairMode mode, @Nullable Long restartWith, long margin) {
        return new RepairPlanner(
                new RepairPolicy(mode, restartWith == null ? null : number(restartWith), number(margin), false));
    }

    private static RepairDecision moveTo(long next) {
        return new RepairDecision.Move(number(next), false);
    }

    private static RepairDecision moveBackTo(long next) {
        return new RepairDecision.Move(number(next), true);
    }
}
