package io.github.seqfix.core;

/** How we know that a column draws its values from a sequence, in order of trust. */
public enum BoundBy {
    /** The sequence of an identity column. */
    IDENTITY,
    /** The sequence is owned by the column, whose default draws from it: {@code serial}. */
    OWNED,
    /** The column's default draws from a sequence that the column does not own. */
    DEFAULT
}
