package io.github.seqfix.core;

import java.util.Locale;

/** Which way a repair may move a sequence. */
public enum RepairMode {
    /** Only away from the start: a value that was handed out is never handed out again. */
    FORWARD,
    /** Also back to just beyond the data, and to START where there is none. */
    EXACT;

    /** As it is written in the parameter {@code mode}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
