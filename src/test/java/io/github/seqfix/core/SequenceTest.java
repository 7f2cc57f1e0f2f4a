package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.ascending;
import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceTest {
    private static final long MAX = Long.MAX_VALUE;
    private static final long MIN = Long.MIN_VALUE;

    @Test
    void theFirstOfAGridInTheRangeIsNoFurtherThanAStepFromItsStart() {
        assertThat(sequence(1, 3, 10, 100, false).firstInRange(number(50))).isEqualTo(11);
        assertThat(sequence(1, 3, 11, 100, false).firstInRange(number(50))).isEqualTo(11);
        assertThat(sequence(1, 3, 12, 100, false).firstInRange(number(50))).isEqualTo(14);
        assertThat(sequence(1, 3, 12, 100, false).firstInRange(number(5))).isEqualTo(14);
        assertThat(sequence(-1, -3, -100, -10, false).firstInRange(number(-50))).isEqualTo(-11);
        assertThat(sequence(-1, -3, -100, -11, false).firstInRange(number(-50))).isEqualTo(-11);
    }

    @Test
    void nextIsTheLastValueUntilItWasCalled() {
        Sequence sequence = ascending(1, 1, 100);
        assertThat(sequence.next(notCalled(7))).isEqualTo(7);
        assertThat(sequence.next(called(7))).isEqualTo(8);
    }

    @Test
    void nextIsMissingOnceTheRangeHasEnded() {
        assertThat(ascending(1, 1, 100).next(called(99))).isEqualTo(100);
        assertThat(ascending(1, 1, 100).next(called(100))).isNull();
        assertThat(ascending(7, 1, 100).next(called(99))).isNull();
        assertThat(sequence(-1, -1, -100, -1, false).next(called(-99))).isEqualTo(-100);
        assertThat(sequence(-1, -1, -100, -1, false).next(called(-100))).isNull();
    }

    @Test
    void nextDoesNotOverflowAtTheEndOfBigint() {
        assertThat(ascending(1, 1, MAX).next(called(MAX))).isNull();
        assertThat(sequence(-1, -1, MIN, -1, false).next(called(MIN))).isNull();
    }

    @Test
    void theFirstValueBeyondStaysOnTheGrid() {
        Sequence odd = ascending(2, 1, 1000);
        assertThat(odd.firstBeyond(number(10), number(1))).isEqualTo(11);
        assertThat(odd.firstBeyond(number(11), number(1))).isEqualTo(13);
        assertThat(odd.firstBeyond(number(0), number(1))).isEqualTo(1);
        Sequence descending = sequence(-1, -5, -1000, -1, false);
        assertThat(descending.firstBeyond(number(-11), number(-1))).isEqualTo(-16);
        assertThat(descending.firstBeyond(number(-10), number(-1))).isEqualTo(-11);
    }

    @Test
    void countsTheValuesToSkip() {
        assertThat(ascending(1, 1, 100).stepsBeyond(number(10), number(1))).isEqualTo(10);
        assertThat(ascending(50, 1, 1000).stepsBeyond(number(100), number(1))).isEqualTo(2);
        assertThat(ascending(1, 1, 100).stepsBeyond(number(10), number(11))).isZero();
        assertThat(ascending(1, MIN, MAX).stepsBeyond(number(MAX), number(MIN)))
                .isEqualTo(number(MAX).subtract(number(MIN)).add(number(1)));
    }

    @Test
    void directionIsThatOfTheIncrement() {
        assertThat(ascending(1, 1, 2).direction()).isEqualTo(Direction.ASCENDING);
        assertThat(sequence(-1, -1, -2, -1, false).direction()).isEqualTo(Direction.DESCENDING);
    }
}
