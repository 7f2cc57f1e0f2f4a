package io.github.seqfix.postgres.situations;

import java.math.BigInteger;

/**
 * Where a sequence stands, as the server says.
 *
 * @param lastValue the column {@code last_value}
 * @param called the column {@code is_called}
 * @param increment by how much it steps
 */
record Standing(BigInteger lastValue, boolean called, BigInteger increment) {

    /** The value that {@code nextval} returns, as long as it lies in the range. */
    BigInteger next() {
        return called ? lastValue.add(increment) : lastValue;
    }

    /** Whether another standing is further on in the sequence's own direction. */
    boolean isBefore(Standing other) {
        return other.next().subtract(next()).signum() == increment.signum();
    }
}
