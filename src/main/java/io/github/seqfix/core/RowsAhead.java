package io.github.seqfix.core;

import org.jspecify.annotations.Nullable;

/**
 * What was looked up of the ids that are taken at or beyond next.
 *
 * @param collision the nearest on the sequence's own grid; null when none of them lies on it
 */
public record RowsAhead(@Nullable Collision collision) {}
