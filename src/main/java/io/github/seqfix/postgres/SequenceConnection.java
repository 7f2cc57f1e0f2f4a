package io.github.seqfix.postgres;

import org.jspecify.annotations.Nullable;

/**
 * One connection of a column with a sequence, as the catalog records it.
 *
 * @param sequence the sequence's oid; 0 when only the expression names it, or when none is meant
 * @param kind what connects them
 * @param expression the default that mentions the sequence; null for identity and ownership
 * @param column the column
 */
record SequenceConnection(
        long sequence, Kind kind, @Nullable String expression, ColumnFacts column) {

    /** What connects a column with a sequence, by the names that the {@code *_connections.sql} files use. */
    enum Kind {
        IDENTITY,
        OWNERSHIP,
        DEFAULT,
        /** Of the column that owns the sequence. */
        OWNED_DEFAULT,
        DOMAIN,
        FUNCTION,
        LATE_BOUND,
        LATE_BOUND_DOMAIN,
        COLUMN
    }
}
