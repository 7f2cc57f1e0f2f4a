package io.github.seqfix.postgres.situations;

import org.jspecify.annotations.Nullable;

/**
 * An insert as an application would send it.
 *
 * @param sql the statement
 * @param times how many of them in a row are sent
 * @param failsBefore the SQLSTATE with which one of them fails before the reset; null when none does
 * @param failsAfter the same after the reset
 */
record ExpectedProbe(
        String sql,
        int times,
        @Nullable String failsBefore,
        @Nullable String failsAfter) {
    static final String COLLISION = "23505";
}
