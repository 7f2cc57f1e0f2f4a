package io.github.seqfix.core;

/** How we know that a column draws its values from a sequence, in order of trust. */
public enum BoundBy {
    /** The sequence of an identity column. */
    IDENTITY,
    /** The sequence is owned by the column, whose default draws from it: {@code serial}. */
    OWNED,
    /** The column's default draws from a sequence that the column does not own. */
    DEFAULT,
    /** The default of the column's domain draws from the sequence. */
    DOMAIN,
    /**
     * The column's default calls a function whose SQL-standard body draws from the sequence; or another one whose source
     * does, where the sequence is owned by the column.
     */
    FUNCTION,
    /** The sequence is owned by the column, for which a trigger draws from it. */
    TRIGGER,
    /** The mapping of a JPA entity. */
    ENTITY,
    /** A library among the project's dependencies that is known to draw ids for this column from the sequence. */
    LIBRARY,
    /** A mapping stated in the POM or on the command line. */
    MAPPING,
    /** A naming rule that the build has opted in to. */
    NAMING
}
