package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How clients turn a value N of a sequence into ids.
 *
 * @param kind the rule
 * @param block how many ids one value stands for, at least 1
 * @param firstValue the exception that POOLED makes for the first values
 */
public record Allocation(Kind kind, BigInteger block, FirstValue firstValue) {
    /** The value itself is the id: every default, identity column and trigger. */
    public static final Allocation PLAIN = new Allocation(Kind.PLAIN, BigInteger.ONE);

    /** An allocation without an exception for the first values. */
    public Allocation(Kind kind, BigInteger block) {
        this(kind, block, FirstValue.ORDINARY);
    }

    /** Whether the value itself is the id, and the only one. */
    public boolean isPlain() {
        return kind == Kind.PLAIN && block.equals(BigInteger.ONE);
    }

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

    /** The first id that the value hands out; further ones follow without a gap. */
    public BigInteger firstId(BigInteger next) {
        return switch (kind) {
            case PLAIN -> next;
            case POOLED ->
                firstValue.isFirstId(next, block) ? next : next.subtract(block).add(BigInteger.ONE);
            case HILO -> next.subtract(BigInteger.ONE).multiply(block).add(BigInteger.ONE);
            case LEGACY_HILO -> next.multiply(block.add(BigInteger.ONE));
        };
    }

    /** How many ids the value stands for. */
    BigInteger idsOfValue() {
        return switch (kind) {
            case PLAIN, POOLED, HILO -> block;
            case LEGACY_HILO -> block.add(BigInteger.ONE);
        };
    }

    /** How far the first ids of two values are apart that are this far apart themselves. */
    BigInteger distance(BigInteger step) {
        return switch (kind) {
            case PLAIN, POOLED -> step;
            case HILO, LEGACY_HILO -> step.multiply(idsOfValue());
        };
    }

    /** Whether the clients raise an error instead of handing out ids when they get this value. */
    public boolean refuses(BigInteger next) {
        return kind == Kind.POOLED && firstValue.refuses(next, block);
    }

    /** The last value that the clients refuse; null when they refuse none. */
    public @Nullable BigInteger lastRefused() {
        return refuses(BigInteger.ZERO) ? block.subtract(BigInteger.ONE) : null;
    }

    /**
     * The last value that is not safe for an ascending sequence whose columns hold ids up to the edge: every later one
     * is. Earlier ones can be safe all the same, by the exception for first values.
     */
    public BigInteger lastUnsafe(BigInteger edge) {
        BigInteger refused = lastRefused();
        BigInteger overlapping = lastWithFirstId(edge);
        return refused == null ? overlapping : overlapping.max(refused);
    }

    /** The last value whose ids a column can hold that holds ids up to this one. */
    BigInteger lastValue(BigInteger lastId) {
        return switch (kind) {
            case PLAIN, POOLED -> lastId;
            case HILO, LEGACY_HILO -> lastWithFirstId(lastId);
        };
    }

    /** Whether blocks overlap when the sequence steps by this increment, so that no position is safe. */
    public boolean overlaps(BigInteger increment) {
        return switch (kind) {
            case PLAIN, POOLED -> block.compareTo(increment.abs()) > 0;
            case HILO, LEGACY_HILO -> false;
        };
    }

    /** The last value whose first id is this one or an earlier one, by the rule without exceptions. */
    private BigInteger lastWithFirstId(BigInteger id) {
        return switch (kind) {
            case PLAIN -> id;
            case POOLED -> id.add(block).subtract(BigInteger.ONE);
            case HILO -> floorDivide(id.subtract(BigInteger.ONE), block).add(BigInteger.ONE);
            case LEGACY_HILO -> floorDivide(id, block.add(BigInteger.ONE));
        };
    }

    private static BigInteger floorDivide(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
