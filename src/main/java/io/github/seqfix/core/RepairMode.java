package io.github.seqfix.core;

/** Which way a repair may move a sequence. */
public enum RepairMode implements SettingWord {
    /** Only away from the start: a value that was handed out is never handed out again. */
    FORWARD,
    /** Also back to just beyond the data, and to START where there is none. */
    EXACT
}
