package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as the catalog defines it.
 *
 * @param name schema and name
 * @param dataType {@code smallint}, {@code integer} or {@code bigint}
 * @param start START
 * @param increment INCREMENT BY, never zero
 * @param min MINVALUE
 * @param max MAXVALUE
 * @param cache CACHE: how many values a session takes at once
 * @param cycle whether the sequence starts over at its end
 * @param citus its place in a cluster of Citus; null where there is none
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">PostgreSQL, CREATE SEQUENCE</a>
 */
public record Sequence(
        QualifiedName name,
        String dataType,
        BigInteger start,
        BigInteger increment,
        BigInteger min,
        BigInteger max,
        BigInteger cache,
        boolean cycle,
        @Nullable CitusPlace citus) {

    /** A sequence outside of Citus. */
    public Sequence(
            QualifiedName name,
            String dataType,
            BigInteger start,
            BigInteger increment,
            BigInteger min,
            BigInteger max,
            BigInteger cache,
            boolean cycle) {
        this(name, dataType, start, increment, min, max, cache, cycle, null);
    }

    /** The same sequence on a node of Citus. */
    public Sequence at(CitusPlace place) {
        return new Sequence(name, dataType, start, increment, min, max, cache, cycle, place);
    }

    public Direction direction() {
        return Direction.of(increment);
    }

    /** The values that count: from MINVALUE to MAXVALUE, or, on a node of Citus, the part of them in the node's slice. */
    public ValueRange range() {
        return citus == null ? bounds() : citus.within(bounds(), dataType);
    }

    /** The values that {@code nextval} returns: it knows nothing of slices. */
    private ValueRange bounds() {
        return new ValueRange(min, max);
    }

    /** Whether the range ends before the sequence's own bound does: with the slice of a node of Citus. */
    boolean isSliced() {
        return !range().last(direction()).equals(bounds().last(direction()));
    }

    /** Whether a worker of Citus never draws from it. */
    boolean isParked() {
        return citus != null && citus.isParked(dataType);
    }

    /** Whether a worker of Citus can draw from it only once. */
    boolean isStuck() {
        return citus != null && citus.isStuck(direction());
    }

    /**
     * The value that {@code nextval} would return: after the last one a CYCLE sequence starts over. Null when it would
     * raise because the range has ended.
     */
    public @Nullable BigInteger next(Position position) {
        if (!position.called()) {
            return position.lastValue();
        }
        BigInteger following = position.lastValue().add(increment);
        ValueRange bounds = bounds();
        if (!direction().isBeyond(following, bounds.last(direction()))) {
            return following;
        }
        return cycle ? bounds.first(direction()) : null;
    }

    /**
     * The first value beyond {@code reference} that the sequence reaches from {@code next} in steps of its increment,
     * {@code next} itself included: interleaved sequences (odd and even, say) stay interleaved.
     */
    public BigInteger firstBeyond(BigInteger reference, BigInteger next) {
        return next.add(increment.multiply(stepsBeyond(reference, next)));
    }

    /** The first value beyond {@code reference} on the grid that {@code value} lies on, whichever way that is. */
    public BigInteger nearestBeyond(BigInteger reference, BigInteger value) {
        BigInteger step = increment.abs();
        BigInteger behind = reference.subtract(value).multiply(BigInteger.valueOf(increment.signum()));
        BigInteger steps = behind.subtract(behind.mod(step)).divide(step).add(BigInteger.ONE);
        return value.add(increment.multiply(steps));
    }

    /** The first value of the range on the grid that {@code value} lies on. */
    BigInteger firstInRange(BigInteger value) {
        BigInteger first = range().first(direction());
        return nearestBeyond(direction().ahead(first, BigInteger.ONE.negate()), value);
    }

    /** How many values from {@code next} on the sequence would hand out before it is beyond {@code reference}. */
    public BigInteger stepsBeyond(BigInteger reference, BigInteger next) {
        if (direction().isBeyond(next, reference)) {
            return BigInteger.ZERO;
        }
        return reference.subtract(next).divide(increment).add(BigInteger.ONE);
    }
}
