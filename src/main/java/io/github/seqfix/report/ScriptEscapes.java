package io.github.seqfix.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** JSON inside an HTML {@code <script>}: without the characters by which HTML ends it. */
final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] escapes = standardAsciiEscapesForJSON();

    ScriptEscapes() {
        for (char character : new char[] {'<', '>', '&'}) {
            escapes[character] = ESCAPE_STANDARD;
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return null;
    }
}
