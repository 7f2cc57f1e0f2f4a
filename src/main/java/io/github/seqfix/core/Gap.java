package io.github.seqfix.core;

import java.math.BigInteger;

/**
 * A gap in the ids that are taken, wider than a sequence counts through in its life, with rows on both sides: those beyond it
 * have ids of another origin, another node's range or a sentinel, more often than not. Where all rows lie far ahead, that is
 * no gap in them but an import.
 *
 * @param from the last id before it that is taken, or next where that is further
 * @param to the first id beyond it
 * @param rowsBeyond how many rows lie beyond it, counted up to one more than {@value #MOST_COUNTED}
 */
public record Gap(BigInteger from, BigInteger to, int rowsBeyond) {
    /** More rows than that are not counted. */
    public static final int MOST_COUNTED = 1_000;

    /** Of a range of a few thousand values, a quarter is nothing to ask about. */
    private static final BigInteger LEAST = BigInteger.valueOf(100_000);
    /** A trillion: what a sequence that is called ten thousand times a second takes three years for. */
    private static final BigInteger MOST = BigInteger.TEN.pow(12);

    private static final BigInteger SHARE = BigInteger.valueOf(4);

    /** How wide a gap may be that nobody has to be asked about: a quarter of the range, a trillion ids at most. */
    static BigInteger widestUsual(BigInteger first, BigInteger limit) {
        BigInteger size = limit.subtract(first).abs().add(BigInteger.ONE);
        return size.divide(SHARE).max(LEAST).min(MOST);
    }

    BigInteger width() {
        return to.subtract(from).abs();
    }
}
