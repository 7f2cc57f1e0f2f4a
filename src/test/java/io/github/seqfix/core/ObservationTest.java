package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.column;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.observation;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Sequence ONES = sequence(1, 1, 1, 100, false);
    private static final Sequence ODD = sequence(1, 2, 1, 100, false);

    @Test
    void aLookAheadIsWorthWhileWhereRowsLieThere() {
        assertThat(observation(ONES, notCalled(1), 1L).isWorthLookingAhead()).isTrue();
        assertThat(observation(ONES, called(1), 1L).isWorthLookingAhead()).isFalse();
        assertThat(observation(ONES, notCalled(1), (Long) null).isWorthLookingAhead())
                .isFalse();
        assertThat(observation(ONES, called(100), 1L).isWorthLookingAhead()).isFalse();
        assertThat(unreadable(observation(ONES, notCalled(1), 1L)).isWorthLookingAhead())
                .isFalse();
        assertThat(pooled(ONES, notCalled(1), 10L).isWorthLookingAhead()).isFalse();
        assertThat(pooled(sequence(1, 50, 1, 1000, false), notCalled(51), 10L).isWorthLookingAhead())
                .isTrue();
    }

    @Test
    void onAStandbyALookBeginsAtTheEarliestPositionOnlyWhereOthersMayHaveRowsBetween() {
        Position shown = new Position(number(71), true, false);
        assertThat(observation(ODD, shown, 10L).lookFrom()).isEqualTo(9);
        assertThat(observation(ONES, shown, 10L).lookFrom()).isEqualTo(72);
        assertThat(observation(ODD, called(71), 10L).lookFrom()).isEqualTo(73);
        assertThat(new Observation(ODD, List.of(), null, null, null).lookFrom()).isNull();
    }

    @Test
    void othersMayHaveRowsBetweenStepsOfMoreThanOne() {
        assertThat(observation(ONES, called(1), 1L).isInterleaved()).isFalse();
        assertThat(observation(sequence(-1, -1, -100, -1, false), called(-1), -1L)
                        .isInterleaved())
                .isFalse();
        assertThat(observation(ODD, called(1), 1L).isInterleaved()).isTrue();
        assertThat(pooled(sequence(1, 50, 1, 1000, false), called(1), 1L).isInterleaved())
                .isFalse();
    }

    @Test
    void idsLieOnTheGridOfTheirAllocation() {
        assertThat(grid(ODD, Allocation.PLAIN, 7))
                .isEqualTo(new IdGrid(Direction.ASCENDING, number(7), number(2), number(1)));
        assertThat(grid(ODD, new Allocation(Allocation.Kind.POOLED, number(2)), 7))
                .isEqualTo(new IdGrid(Direction.ASCENDING, number(6), number(2), number(2)));
        assertThat(grid(ONES, new Allocation(Allocation.Kind.HILO, number(10)), 7))
                .isEqualTo(new IdGrid(Direction.ASCENDING, number(61), number(10), number(10)));
        assertThat(grid(ODD, new Allocation(Allocation.Kind.LEGACY_HILO, number(10)), 7))
                .isEqualTo(new IdGrid(Direction.ASCENDING, number(77), number(22), number(11)));
        assertThat(grid(sequence(-1, -3, -100, -1, false), new Allocation(Allocation.Kind.HILO, number(10)), -7))
                .isEqualTo(new IdGrid(Direction.DESCENDING, number(-7), number(3), number(1)));
    }

    @Test
    void aCollisionIsAsFarAwayAsNextIsBehindIt() {
        Observation odd = observation(ODD, notCalled(3), 20L).with(RowsAhead.nearest(collision(7, 2)));
        assertThat(odd.collision(number(3))).isEqualTo(collision(7, 2));
        assertThat(odd.collision(number(5))).isEqualTo(collision(7, 1));
        assertThat(odd.collision(number(7))).isEqualTo(collision(7, 0));
        assertThat(odd.collision(number(9))).isNull();
        assertThat(observation(ODD, notCalled(3), 20L).collision(number(3))).isNull();
        assertThat(odd.with(RowsAhead.nearest(null)).collision(number(3))).isNull();
        Observation ones = observation(ONES, notCalled(3), 20L).with(RowsAhead.nearest(collision(7, 4)));
        assertThat(ones.collision(number(5))).isEqualTo(collision(7, 4));
    }

    @Test
    void theFurthestOfItsOwnDecidesWhereTheEdgeLeavesNoRoom() {
        assertThat(observation(ODD, notCalled(1), 99L).needsFurthest()).isTrue();
        assertThat(observation(ODD, notCalled(1), 98L).needsFurthest()).isFalse();
        assertThat(observation(ONES, notCalled(1), 100L).needsFurthest()).isFalse();
        assertThat(observation(ODD, notCalled(1), (Long) null).needsFurthest()).isFalse();
        assertThat(observation(sequence(1, 2, 1, 100, false), called(99), 99L).needsFurthest())
                .isFalse();
    }

    @Test
    void gapsAreComparedWithTheRangeUpToTheLimit() {
        Sequence wide = sequence(1, 1, 1, Long.MAX_VALUE, false);
        assertThat(observation(wide, notCalled(1), ValueRange.INTEGER, Allocation.PLAIN, 1L)
                        .widestUsualGap())
                .isEqualTo(Integer.MAX_VALUE / 4);
        Gap gap = new Gap(number(2), number(50), 1);
        assertThat(observation(ONES, notCalled(1), 1L).gap()).isNull();
        assertThat(observation(ONES, notCalled(1), 1L)
                        .with(RowsAhead.nearest(null).withGap(gap))
                        .gap())
                .isEqualTo(gap);
    }

    @Test
    void whatIsAddedToColumnsLeavesAllElse() {
        Observation seen = observation(ONES, notCalled(1), 5L).with(RowsAhead.nearest(collision(5, 4)));
        Widening widening = new Widening(List.of(Sequences.NAME), null, null, List.of());

        Observation more = seen.withColumns(column -> column.with(widening));

        assertThat(more.columns().get(0))
                .isEqualTo(new ObservedColumn(seen.columns().get(0).binding(), number(5), null, widening));
        assertThat(more.withColumns(column -> seen.columns().get(0))).isEqualTo(seen);
    }

    private static IdGrid grid(Sequence sequence, Allocation allocation, long next) {
        Observation seen = observation(sequence, called(1), ValueRange.BIGINT, allocation, 1L);
        return seen.grid(seen.columns().get(0).binding(), number(next));
    }

    private static Observation pooled(Sequence sequence, Position position, long edge) {
        return observation(
                sequence, position, ValueRange.BIGINT, new Allocation(Allocation.Kind.POOLED, number(50)), edge);
    }

    private static Observation unreadable(Observation seen) {
        return new Observation(seen.sequence(), seen.columns(), seen.position(), "locked", null);
    }

    private static Collision collision(long id, long before) {
        return new Collision(column("emp_id"), number(id), BigInteger.valueOf(before));
    }
}
