package io.github.seqfix.maven;

import io.github.seqfix.core.SettingWord;

/** Whether a database that nobody names for us is looked for in the project. */
enum DiscoverMode implements SettingWord {
    /** It is, and written to where it runs on this machine. */
    AUTO,
    /** It is, and written to wherever it runs. */
    TRUE,
    /** It is not. */
    FALSE
}
