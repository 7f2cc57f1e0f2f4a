package io.github.seqfix.core;

/** What we conclude about one sequence. */
public enum Verdict {
    /** The next value lies beyond all that the bound columns hold. */
    IN_SYNC(false, false),
    /** The next value, or a later one, is there already. */
    DRIFTED(true, true),
    /** No usable value is left. */
    EXHAUSTED(true, true),
    /** In sync, but little of the range is left. */
    NEAR_LIMIT(false, true),
    /** A column stores something else than the sequence's value. */
    NOT_COMPARABLE(false, true),
    /** A mapping takes larger blocks than the sequence's increment. */
    MISMATCHED(true, true),
    /** The sequence starts over at its end, by design. */
    CYCLES(false, false),
    /** No column is known to draw from the sequence. */
    UNBOUND(false, false),
    /** The sequence or a column could not be seen truly. */
    UNKNOWN(true, true);

    private final boolean failsByDefault;
    private final boolean notable;

    Verdict(boolean failsByDefault, boolean notable) {
        this.failsByDefault = failsByDefault;
        this.notable = notable;
    }

    /** Whether {@code check} fails on this verdict unless {@code failOn} says otherwise. */
    public boolean failsByDefault() {
        return failsByDefault;
    }

    /** Whether a person should read about it although the build may pass. */
    public boolean notable() {
        return notable;
    }

    /** Whether a sequence with this verdict needs no repair, or none any more. */
    public boolean isSettled() {
        return switch (this) {
            case IN_SYNC, NEAR_LIMIT, NOT_COMPARABLE -> true;
            case DRIFTED, EXHAUSTED, MISMATCHED, CYCLES, UNBOUND, UNKNOWN -> false;
        };
    }
}
