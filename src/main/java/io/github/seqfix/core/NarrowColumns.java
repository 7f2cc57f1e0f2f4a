package io.github.seqfix.core;

import java.math.BigInteger;

/** The columns at whose types the values of a sequence end, where a wider type would take more. */
public final class NarrowColumns {
    /** What is the least of a hundred: no sequence is near its limit before. */
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private NarrowColumns() {}

    /** Whether a reason can tell to widen a column: one is narrow, and next or a row is not at the beginning any more. */
    public static boolean matter(Observation observation) {
        if (observation.position() == null
                || observation.columns().stream().noneMatch(column -> isNarrow(observation, column))) {
            return false;
        }
        Sequence sequence = observation.sequence();
        Direction direction = sequence.direction();
        BigInteger first = sequence.range().first(direction);
        BigInteger limit = observation.limit();
        BigInteger next = observation.next();
        BigInteger edge = observation.edge();
        BigInteger reached = direction.furthest(next == null ? limit : next, edge == null ? first : edge);
        BigInteger used = direction.furthest(reached, first).subtract(first).abs();
        BigInteger total = limit.subtract(first).abs().add(BigInteger.ONE);
        return used.multiply(HUNDRED).compareTo(total) >= 0;
    }

    /** Whether this column is one of them. */
    public static boolean isNarrow(Observation observation, ObservedColumn column) {
        Direction direction = observation.sequence().direction();
        ValueRange held = column.binding().range();
        return held != null
                && observation.limit().equals(column.binding().lastValue(direction))
                && !ValueRange.BIGINT.last(direction).equals(held.last(direction));
    }
}
