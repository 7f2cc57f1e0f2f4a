package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueRangeTest {

    @Test
    void integersEndWhereTheirBitsEnd() {
        assertThat(ValueRange.SMALLINT).isEqualTo(new ValueRange(number(-32768), number(32767)));
        assertThat(ValueRange.INTEGER).isEqualTo(new ValueRange(number(Integer.MIN_VALUE), number(Integer.MAX_VALUE)));
        assertThat(ValueRange.BIGINT).isEqualTo(new ValueRange(number(Long.MIN_VALUE), number(Long.MAX_VALUE)));
    }

    @Test
    void floatsEndWhereTheyStopKeepingNumbersApart() {
        assertThat(ValueRange.REAL.max().intValueExact()).isEqualTo(16777216);
        assertThat(number(16777217).floatValue())
                .isEqualTo(ValueRange.REAL.max().floatValue());
        assertThat(ValueRange.DOUBLE_PRECISION.max().longValueExact()).isEqualTo(9007199254740992L);
        assertThat(number(9007199254740993L).doubleValue())
                .isEqualTo(ValueRange.DOUBLE_PRECISION.max().doubleValue());
    }

    @Test
    void numericEndsWithItsDigitsBeforeThePoint() {
        assertThat(ValueRange.ofNumeric(5, 2)).isEqualTo(new ValueRange(number(-999), number(999)));
        assertThat(ValueRange.ofNumeric(2, 5)).isEqualTo(new ValueRange(number(0), number(0)));
    }

    @Test
    void theNarrowerEndsCount() {
        ValueRange one = new ValueRange(number(-5), number(100));
        ValueRange other = new ValueRange(number(-9), number(50));
        assertThat(one.intersect(other)).isEqualTo(new ValueRange(number(-5), number(50)));
        assertThat(other.intersect(one)).isEqualTo(new ValueRange(number(-5), number(50)));
    }

    @Test
    void failingVerdictsAreThoseOfTheContract() {
        assertThat(Stream.of(Verdict.values()).filter(Verdict::failsByDefault))
                .containsExactly(Verdict.DRIFTED, Verdict.EXHAUSTED, Verdict.MISMATCHED, Verdict.UNKNOWN);
        assertThat(Stream.of(Verdict.values()).filter(verdict -> !verdict.notable()))
                .containsExactly(Verdict.IN_SYNC, Verdict.CYCLES, Verdict.UNBOUND);
    }

    @Test
    void aMappingWithoutBlockTakesTheIncrement() {
        DeclaredBinding pooled = declared(Allocation.Kind.POOLED, null);
        assertThat(pooled.allocation(stepping(50)).block()).isEqualTo(50);
        assertThat(pooled.allocation(stepping(-50)).block()).isEqualTo(50);
        assertThat(declared(Allocation.Kind.POOLED, 10L)
                        .allocation(stepping(50))
                        .block())
                .isEqualTo(10);
        assertThat(declared(Allocation.Kind.PLAIN, null).allocation(stepping(50)))
                .isEqualTo(Allocation.PLAIN);
        assertThat(declared(Allocation.Kind.PLAIN, 50L).allocation(stepping(1)).block())
                .isEqualTo(50);
    }

    @Test
    void aStartBelowTheBlockIsAnInitialValue() {
        DeclaredBinding pooled = declared(Allocation.Kind.POOLED, 50L);
        Sequence ofHibernate = Sequences.sequence(1, 50, 1, 1000, false);
        Sequence ofEclipseLink = Sequences.sequence(50, 50, 1, 1000, false);
        assertThat(pooled.allocation(ofHibernate).firstValue()).isEqualTo(FirstValue.initial(number(1)));
        assertThat(pooled.allocation(ofEclipseLink).firstValue()).isEqualTo(FirstValue.ORDINARY);
    }

    private static Sequence stepping(long increment) {
        return Sequences.ascending(increment, 1, 1000);
    }

    private static DeclaredBinding declared(Allocation.Kind kind, @Nullable Long block) {
        return new DeclaredBinding(
                List.of(new DeclaredBinding.Candidate(SqlName.of("s"), SqlName.of("t", "c"))),
                kind,
                block == null ? null : number(block),
                null,
                BoundBy.MAPPING,
                "mappings",
                true);
    }
}
