package io.github.seqfix.core;

/** How far a repair has come. */
public enum RepairOutcome {
    /** Shown only: {@code check}, or a dry run. */
    PLANNED,
    /** Written, committed and read back. */
    DONE,
    /** Known before trying that it cannot be done; nothing was changed. */
    REFUSED,
    /** Tried, and went wrong. */
    FAILED
}
