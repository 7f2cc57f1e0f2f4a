package io.github.seqfix.core;

import java.math.BigInteger;

/** Prints whole numbers. */
public final class Numbers {
    private Numbers() {}

    /** The number in digits: what fits a long, as nearly all do, takes a fraction of the time that BigInteger needs. */
    public static String text(BigInteger number) {
        return number.bitLength() < Long.SIZE ? Long.toString(number.longValue()) : number.toString();
    }
}
