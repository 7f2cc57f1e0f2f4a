package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where the user wants sequences to stand, beyond the plain rule that the next value must be free.
 *
 * @param mode which way they may be moved
 * @param restartWith the next value that is asked for where the data leave it free; null when none is
 * @param margin how many ids are to stay free between the edge and the first id that the next value hands out
 * @param acceptGap whether a sequence may be moved beyond rows that lie beyond a wide gap
 */
public record RepairPolicy(RepairMode mode, @Nullable BigInteger restartWith, BigInteger margin, boolean acceptGap) {

    public RepairPolicy {
        if (margin.signum() < 0) {
            throw new IllegalArgumentException("a margin is not negative");
        }
    }

    /** Forward, and no further than needed. */
    public static RepairPolicy forward() {
        return new RepairPolicy(RepairMode.FORWARD, null, BigInteger.ZERO, false);
    }
}
