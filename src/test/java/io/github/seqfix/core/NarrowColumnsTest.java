package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.binding;
import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.dense;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.observation;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowColumnsTest {
    private static final Sequence UP = sequence(1, 1, 1, Long.MAX_VALUE, false);
    private static final Sequence DOWN = sequence(-1, -1, Long.MIN_VALUE, -1, false);

    /** 1 to 32,767: the hundredth part is passed at 329. */
    @Test
    void matterFromAHundredthOfTheValuesOn() {
        assertThat(NarrowColumns.matter(narrow(UP, notCalled(328), null))).isFalse();
        assertThat(NarrowColumns.matter(narrow(UP, notCalled(329), null))).isTrue();
        assertThat(NarrowColumns.matter(narrow(UP, notCalled(1), 328L))).isFalse();
        assertThat(NarrowColumns.matter(narrow(UP, notCalled(1), 329L))).isTrue();
        assertThat(NarrowColumns.matter(narrow(UP, notCalled(329), 1L))).isTrue();
        assertThat(NarrowColumns.matter(narrow(UP, notCalled(-500), null))).isFalse();
    }

    /** 100 to 10,099: exactly a hundredth of 10,000. */
    @Test
    void matterAtExactlyAHundredth() {
        Sequence tenThousand = sequence(100, 1, 100, 10_099, false);
        assertThat(NarrowColumns.matter(observation(
                        tenThousand, notCalled(200), new ValueRange(number(0), number(10_099)), Allocation.PLAIN, (Long)
                                null)))
                .isTrue();
        assertThat(NarrowColumns.matter(observation(
                        tenThousand, notCalled(199), new ValueRange(number(0), number(10_099)), Allocation.PLAIN, (Long)
                                null)))
                .isFalse();
    }

    @Test
    void matterDownward() {
        assertThat(NarrowColumns.matter(narrow(DOWN, notCalled(-328), null))).isFalse();
        assertThat(NarrowColumns.matter(narrow(DOWN, notCalled(-329), null))).isTrue();
    }

    @Test
    void matterWhereNothingIsLeft() {
        Sequence full = sequence(1, 1, 1, Short.MAX_VALUE, false);
        assertThat(NarrowColumns.matter(narrow(full, called(Short.MAX_VALUE), null)))
                .isTrue();
    }

    @Test
    void doNotMatterWhereNoneIsNarrow() {
        assertThat(NarrowColumns.matter(observation(UP, notCalled(Long.MAX_VALUE), 1L)))
                .isFalse();
        assertThat(NarrowColumns.matter(observation(sequence(1, 1, 1, 100, false), notCalled(99), 1L)))
                .isFalse();
        assertThat(NarrowColumns.matter(new Observation(
                        UP,
                        List.of(new ObservedColumn(binding(ValueRange.SMALLINT, Allocation.PLAIN), number(5000), null)),
                        null,
                        null,
                        null)))
                .isFalse();
    }

    @Test
    void areThoseAtWhichTheValuesEnd() {
        Observation observation = narrow(UP, notCalled(1), null);
        assertThat(NarrowColumns.isNarrow(observation, column(ValueRange.SMALLINT)))
                .isTrue();
        assertThat(NarrowColumns.isNarrow(observation, column(ValueRange.INTEGER)))
                .isFalse();
        assertThat(NarrowColumns.isNarrow(observation, column(null))).isFalse();
        assertThat(NarrowColumns.isNarrow(dense(observation(UP, notCalled(1), 1L)), column(ValueRange.BIGINT)))
                .isFalse();
    }

    private static ObservedColumn column(@Nullable ValueRange range) {
        Binding binding = binding(ValueRange.BIGINT, Allocation.PLAIN);
        return new ObservedColumn(
                new Binding(
                        binding.column(),
                        binding.type(),
                        binding.boundBy(),
                        range,
                        range == null ? "has no order" : null,
                        Allocation.PLAIN,
                        null,
                        null),
                null,
                null);
    }

    private static Observation narrow(Sequence sequence, Position position, @Nullable Long edge) {
        return observation(sequence, position, ValueRange.SMALLINT, Allocation.PLAIN, edge);
    }
}
