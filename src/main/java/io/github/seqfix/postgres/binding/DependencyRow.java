package io.github.seqfix.postgres.binding;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code catalog_dependencies.sql}, or of {@code table_columns.sql}: how the catalog relates a column to a
 * sequence. That is not a binding yet: ownership is not use, and a default can mention a sequence without drawing from it.
 *
 * @param sequence the sequence's oid; 0 when only the expression names it, or when none is meant
 * @param kind what relates them
 * @param expression the default that mentions the sequence, or that the owner has instead; null without one
 * @param column the column
 */
record DependencyRow(long sequence, Kind kind, @Nullable String expression, ColumnRow column) {

    /** What relates a column to a sequence, by the names that the {@code .sql} files use. */
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
        COLUMN;

        /** Whether the sequence is owned by the column. */
        boolean isOwnership() {
            return this == OWNERSHIP || this == OWNED_DEFAULT || this == IDENTITY;
        }
    }
}
