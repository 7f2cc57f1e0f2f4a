package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where a sequence stands, as its own row says.
 *
 * @param lastValue {@code last_value}
 * @param called {@code is_called}: whether {@code nextval} has returned {@code last_value} already
 * @param exact whether this is where the primary stands; a standby can show it {@value #LOGGED_AHEAD} calls too far
 * @param primary on a standby the primary's host and port; null where that is not known
 */
public record Position(
        BigInteger lastValue,
        boolean called,
        boolean exact,
        @Nullable String primary) {
    /**
     * How many calls of {@code nextval} the server logs ahead: SEQ_LOG_VALS of PostgreSQL. Measured on 15: the primary at
     * 1, its standby at 33.
     */
    static final int LOGGED_AHEAD = 32;

    /** Where nothing is known of another server. */
    public Position(BigInteger lastValue, boolean called, boolean exact) {
        this(lastValue, called, exact, null);
    }

    /** The primary, for a sentence: by its address where that is known. */
    String primaryInWords() {
        return primary == null ? "the primary" : "the primary " + primary;
    }

    /** The earliest position at which the primary can stand. */
    Position earliest(BigInteger increment) {
        return new Position(lastValue.subtract(increment.multiply(BigInteger.valueOf(LOGGED_AHEAD))), called, true);
    }
}
