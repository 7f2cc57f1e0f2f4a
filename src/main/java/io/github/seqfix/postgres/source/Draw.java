package io.github.seqfix.postgres.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from.
 *
 * @param sequence the sequence, as its name stands in {@code nextval('..')}; null when the source does not tell which
 * @param plain whether the value is stored as it is drawn; else something is made of it
 */
public record Draw(@Nullable String sequence, boolean plain) {
    Draw computed() {
        return new Draw(sequence, false);
    }
}
