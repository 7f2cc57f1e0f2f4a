package io.github.seqfix.maven;

import io.github.seqfix.core.SettingWord;

/** Whether entities are read. */
enum EntitiesMode implements SettingWord {
    /** Where there are some. */
    AUTO,
    /** Always: their absence is an error. */
    TRUE,
    /** Never. */
    FALSE
}
