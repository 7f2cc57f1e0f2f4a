package io.github.seqfix.core;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The whole numbers that a type can hold.
 *
 * @param min the smallest
 * @param max the largest
 */
public record ValueRange(BigInteger min, BigInteger max) {
    public static final ValueRange SMALLINT = ofBits(15);
    public static final ValueRange INTEGER = ofBits(31);
    public static final ValueRange BIGINT = ofBits(63);

    /** Whole numbers that a {@code real} keeps apart; further ones would be rounded onto each other. */
    public static final ValueRange REAL = ofDigits(BigInteger.ONE.shiftLeft(24));

    /** Whole numbers that a {@code double precision} keeps apart. */
    public static final ValueRange DOUBLE_PRECISION = ofDigits(BigInteger.ONE.shiftLeft(53));

    private static ValueRange ofBits(int bits) {
        BigInteger power = BigInteger.ONE.shiftLeft(bits);
        return new ValueRange(power.negate(), power.subtract(BigInteger.ONE));
    }

    private static ValueRange ofDigits(BigInteger largest) {
        return new ValueRange(largest.negate(), largest);
    }

    /** The range of {@code numeric(precision, scale)}: as many digits before the point as the scale leaves. */
    public static ValueRange ofNumeric(int precision, int scale) {
        return ofDigits(BigInteger.TEN.pow(Math.max(precision - scale, 0)).subtract(BigInteger.ONE));
    }

    public ValueRange intersect(ValueRange other) {
        BigInteger laterStart = min.max(other.min);
        BigInteger earlierEnd = max.min(other.max);
        return new ValueRange(laterStart, earlierEnd);
    }

    /** The value of this range that a walk in {@code direction} starts with. */
    public BigInteger first(Direction direction) {
        return direction == Direction.ASCENDING ? min : max;
    }

    /** The last value of this range that a walk in {@code direction} reaches. */
    public BigInteger last(Direction direction) {
        return direction == Direction.ASCENDING ? max : min;
    }

    /** Whether a walk in {@code direction} has left this range before it meets the number. */
    public boolean isBeyond(BigDecimal number, Direction direction) {
        return direction == Direction.ASCENDING ? isAbove(number) : isBelow(number);
    }

    /** Whether a walk in {@code direction} meets the number before it comes to this range. */
    public boolean isBefore(BigDecimal number, Direction direction) {
        return direction == Direction.ASCENDING ? isBelow(number) : isAbove(number);
    }

    /** The number itself, or the end of this range that is nearer to it. */
    public BigInteger clamp(BigInteger number) {
        return number.max(min).min(max);
    }

    private boolean isAbove(BigDecimal number) {
        return number.compareTo(new BigDecimal(max)) > 0;
    }

    private boolean isBelow(BigDecimal number) {
        return number.compareTo(new BigDecimal(min)) < 0;
    }
}
