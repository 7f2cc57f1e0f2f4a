package io.github.seqfix.core;

import java.util.Locale;

/** What a repair holds off while it reads, computes and writes. */
public enum LockMode {
    /** Writers of the bound tables, and {@code nextval} where the role owns the sequence. */
    TABLE,
    /** {@code nextval} only: rows that are not committed yet stay unseen. */
    SEQUENCE,
    /** Nobody. */
    NONE;

    /** As it is written in the parameter {@code lock}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
