package io.github.seqfix.postgres.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.ValueRange;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sequences from 1 to 100, and from 100 down to 1. */
class ObservedValueTest {
    private static final Binding BINDING = new Binding(
            new TableColumn(new QualifiedName("public", "t"), "id"),
            "numeric",
            BoundBy.OWNED,
            ValueRange.BIGINT,
            null,
            Allocation.PLAIN,
            null,
            null);

    @ParameterizedTest
    @CsvSource({
        "1, , false",
        "1, 0, false",
        "1, 1, false",
        "1, 100, false",
        "1, 100.0, false",
        "1, 100.5, true",
        "1, 101, true",
        "1, -7, false",
        "1, NaN, true",
        "1, Infinity, true",
        "1, -Infinity, true",
        "1, 99999999999999999999999, true",
        "-1, 1, false",
        "-1, 0.5, true",
        "-1, 0, true",
        "-1, 101, false",
        "-1, NaN, true"
    })
    void whatDoesNotCountCanHideWhatDoes(int increment, @Nullable String furthest, boolean needed) {
        assertThat(ObservedValue.needsEdge(furthest, sequence(increment))).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"ASCENDING, 10.5, 10", "DESCENDING, 10.5, 11", "ASCENDING, NaN, ", "ASCENDING, , "})
    void aFractionIsCutOffTowardTheStart(Direction direction, @Nullable String value, @Nullable BigInteger whole) {
        assertThat(ObservedValue.whole(value, direction)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "1, , , ",
        "1, 10, 10, ",
        "1, 10.5, 10, ",
        "1, 1, 1, ",
        "1, 0.5, , 0",
        "1, 0, , 0",
        "1, -3.5, , -4",
        "-1, 10.5, 11, ",
        "-1, 100, 100, ",
        "-1, 100.5, , 101",
        "-1, 200, , 200"
    })
    void theFurthestValueIsTheEdgeUnlessItLiesBeforeTheRange(
            int increment, @Nullable String furthest, @Nullable BigInteger edge, @Nullable BigInteger outside) {
        assertThat(ObservedValue.withFurthest(BINDING, sequence(increment), furthest))
                .isEqualTo(new ObservedColumn(BINDING, edge, outside));
    }

    @ParameterizedTest
    @CsvSource({
        // Rows that count hide behind one that lies beyond the range.
        "1, 200, 50, 50, 200",
        "1, 200.7, 50.7, 50, 200",
        "-1, -5, 7, 7, -5",
        "-1, -5.5, 7.5, 8, -5",
        // No row counts.
        "1, 200, , , 200",
        "1, 0, , , 0",
        // What is no number is not shown.
        "1, NaN, 50, 50, ",
        "1, Infinity, , , ",
        // The furthest value itself counts.
        "1, 60, 60, 60, ",
        "1, , , , ",
        // A floating-point value can be printed a little outside the range that it was compared with.
        "1, 100.4, 100.4, 100, 100",
        "1, 101, 101, 100, 101",
        "-1, 0, 0, 1, 0"
    })
    void theEdgeIsTheFurthestValueInsideTheRange(
            int increment,
            @Nullable String furthest,
            @Nullable String inRange,
            @Nullable BigInteger edge,
            @Nullable BigInteger outside) {
        assertThat(ObservedValue.withEdge(BINDING, sequence(increment), furthest, inRange))
                .isEqualTo(new ObservedColumn(BINDING, edge, outside));
    }

    private static Sequence sequence(int increment) {
        BigInteger hundred = BigInteger.valueOf(100);
        return new Sequence(
                new QualifiedName("public", "s"),
                "bigint",
                increment > 0 ? BigInteger.ONE : hundred,
                BigInteger.valueOf(increment),
                BigInteger.ONE,
                hundred,
                BigInteger.ONE,
                false);
    }
}
