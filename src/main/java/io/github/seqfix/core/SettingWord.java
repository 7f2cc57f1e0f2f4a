package io.github.seqfix.core;

import java.util.Locale;

/** A constant that a parameter names by a word. */
public interface SettingWord {
    /** The constant's name. */
    String name();

    /** The constant as a parameter writes it: its name in lower case. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
