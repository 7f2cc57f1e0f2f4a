package io.github.seqfix.maven;

import java.util.Locale;

/** Whether entities are read. */
enum EntitiesMode {
    /** Where there are some. */
    AUTO,
    /** Always: their absence is an error. */
    TRUE,
    /** Never. */
    FALSE;

    /** As it is written in the parameter {@code entities}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
