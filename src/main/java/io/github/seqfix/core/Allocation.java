package io.github.seqfix.core;

import java.math.BigInteger;

/**
 * How clients turn a value N of a sequence into ids.
 *
 * @param kind the rule
 * @param block how many ids one value stands for, at least 1
 */
public record Allocation(Kind kind, BigInteger block) {
    /** The value itself is the id: every default, identity column and trigger. */
    public static final Allocation PLAIN = new Allocation(Kind.PLAIN, BigInteger.ONE);

    /** The rules, by the names under which mappings state them. */
    public enum Kind {
        /** N, and for a block the ids after it: a database default, and Hibernate's pooled-lo. */
        PLAIN,
        /** N-(block-1) to N: Hibernate's default for an allocation size above 1, and EclipseLink. */
        POOLED,
        /** (N-1)*block+1 to N*block: Hibernate's hilo. */
        HILO,
        /** N*(block+1) and the ids after it: Hibernate's legacy-hilo. */
        LEGACY_HILO
    }

    /** The first id that the value hands out. */
    public BigInteger firstId(BigInteger next) {
        return switch (kind) {
            case PLAIN -> next;
            case POOLED -> next.subtract(block).add(BigInteger.ONE);
            case HILO -> next.subtract(BigInteger.ONE).multiply(block).add(BigInteger.ONE);
            case LEGACY_HILO -> next.multiply(block.add(BigInteger.ONE));
        };
    }

    /** The last value whose first id is not beyond the edge of an ascending sequence: every later one is safe. */
    public BigInteger lastUnsafe(BigInteger edge) {
        return switch (kind) {
            case PLAIN -> edge;
            case POOLED -> edge.add(block).subtract(BigInteger.ONE);
            case HILO -> floorDivide(edge.subtract(BigInteger.ONE), block).add(BigInteger.ONE);
            case LEGACY_HILO -> floorDivide(edge, block.add(BigInteger.ONE));
        };
    }

    /** Whether blocks overlap when the sequence steps by this increment, so that no position is safe. */
    public boolean overlaps(BigInteger increment) {
        return switch (kind) {
            case PLAIN, POOLED -> block.compareTo(increment.abs()) > 0;
            case HILO, LEGACY_HILO -> false;
        };
    }

    private static BigInteger floorDivide(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
