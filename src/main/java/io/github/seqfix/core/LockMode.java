package io.github.seqfix.core;

/** What a repair holds off while it reads, computes and writes. */
public enum LockMode implements SettingWord {
    /** Writers of the bound tables, and {@code nextval} where the role owns the sequence. */
    TABLE,
    /** {@code nextval} only: rows that are not committed yet stay unseen. */
    SEQUENCE,
    /** Nobody. */
    NONE
}
