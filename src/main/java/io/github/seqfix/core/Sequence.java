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
        boolean cycle) {

    public Direction direction() {
        return Direction.of(increment);
    }

    public ValueRange range() {
        return new ValueRange(min, max);
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
        if (!direction().isBeyond(following, range().last(direction()))) {
            return following;
        }
        return cycle ? range().first(direction()) : null;
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
