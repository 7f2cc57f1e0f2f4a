package io.github.seqfix.core;

import java.math.BigInteger;

/** The direction in which a sequence counts. Comparisons of ids ask here what lies further on, so that no rule is written twice. */
public enum Direction {
    ASCENDING,
    DESCENDING;

    static Direction of(BigInteger increment) {
        return increment.signum() == -1 ? DESCENDING : ASCENDING;
    }

    /** Whether a walk in this direction meets {@code value} only after {@code reference}. */
    public boolean isBeyond(BigInteger value, BigInteger reference) {
        int comparison = value.compareTo(reference);
        return this == ASCENDING ? comparison > 0 : comparison < 0;
    }

    public BigInteger furthest(BigInteger one, BigInteger other) {
        return isBeyond(one, other) ? one : other;
    }

    public BigInteger nearest(BigInteger one, BigInteger other) {
        return isBeyond(one, other) ? other : one;
    }

    /** {@code value}, moved on by {@code distance} in this direction. */
    public BigInteger ahead(BigInteger value, BigInteger distance) {
        return this == ASCENDING ? value.add(distance) : value.subtract(distance);
    }
}
