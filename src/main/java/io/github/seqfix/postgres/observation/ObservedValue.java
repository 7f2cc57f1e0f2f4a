package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of columns, as the server writes them, into the whole numbers that a sequence can meet. A value of a
 * numeric or floating-point column can have a fraction, lie outside the sequence's range, or be no number at all.
 */
final class ObservedValue {
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private ObservedValue() {}

    /**
     * Whether values that count can be hidden behind the furthest one, since that one does not: it lies beyond the range,
     * or is NaN or infinite.
     */
    static boolean needsEdge(@Nullable String furthest, Sequence sequence) {
        if (furthest == null) {
            return false;
        }
        BigDecimal number = finite(furthest);
        return number == null || sequence.range().isBeyond(number, sequence.direction());
    }

    /** A column of which the furthest value is known, and hides none that counts. */
    static ObservedColumn withFurthest(Binding binding, Sequence sequence, @Nullable String furthest) {
        BigDecimal number = finite(furthest);
        BigInteger whole = whole(number, sequence.direction());
        return number != null && sequence.range().isBefore(number, sequence.direction())
                ? new ObservedColumn(binding, null, whole)
                : new ObservedColumn(binding, whole, null);
    }

    /** A column of which both the furthest value and the furthest one inside the range are known. */
    static ObservedColumn withEdge(
            Binding binding, Sequence sequence, @Nullable String furthest, @Nullable String edge) {
        BigInteger whole = whole(finite(edge), sequence.direction());
        BigDecimal number = finite(furthest);
        boolean outside = number != null && (whole == null || sequence.range().isBeyond(number, sequence.direction()));
        return new ObservedColumn(
                binding,
                // A floating-point value can be printed a little outside the range that it was compared with.
                whole == null ? null : sequence.range().clamp(whole),
                outside ? whole(number, sequence.direction()) : null);
    }

    /** What a column's value means to a sequence; null when there is none. */
    static @Nullable BigInteger whole(@Nullable String value, Direction direction) {
        return whole(finite(value), direction);
    }

    /** The number with its fraction cut off toward the start of the sequence, which meets 10 before 10.5. */
    private static @Nullable BigInteger whole(@Nullable BigDecimal number, Direction direction) {
        return number == null
                ? null
                : number.setScale(0, direction == Direction.ASCENDING ? RoundingMode.FLOOR : RoundingMode.CEILING)
                        .toBigInteger();
    }

    private static @Nullable BigDecimal finite(@Nullable String number) {
        return number == null || NOT_FINITE.contains(number) ? null : new BigDecimal(number);
    }
}
