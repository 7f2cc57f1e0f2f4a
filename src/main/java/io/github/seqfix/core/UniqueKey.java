package io.github.seqfix.core;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What keeps a column's values from being there twice: a primary key, a unique constraint, or a unique index over all rows.
 *
 * @param kind how far it goes
 * @param name the name of the key that the column is a part of; empty unless it is {@link Kind#PART}
 * @param columns that key's columns, by their raw names; an expression as it is written
 */
public record UniqueKey(Kind kind, String name, List<String> columns) {
    /** No value can be there twice. */
    public static final UniqueKey ALONE = new UniqueKey(Kind.ALONE, "", List.of());

    /** Nothing holds the column: every value can be there any number of times. */
    public static final UniqueKey NONE = new UniqueKey(Kind.NONE, "", List.of());

    public UniqueKey {
        columns = List.copyOf(columns);
    }

    /** How far a key goes. */
    public enum Kind {
        /** The column is unique by itself, or together with no more than what its table is partitioned by. */
        ALONE,
        /** The column is unique only together with others. */
        PART,
        /** The column is in no unique key. */
        NONE
    }

    /** A key of several columns. */
    public static UniqueKey part(String name, List<String> columns) {
        return new UniqueKey(Kind.PART, name, columns);
    }

    /**
     * The same in a table that is spread over nodes by one of its columns: that column has to be in each of its keys, so it
     * does not count.
     */
    public UniqueKey spreadBy(String column) {
        return isPart() && columns.size() == 2 && columns.contains(column) ? ALONE : this;
    }

    /** Whether the same number may be there twice on purpose: once for each value of the key's other columns. */
    public boolean isPart() {
        return kind == Kind.PART;
    }

    /** The key's other columns, in brackets. */
    public String display() {
        return Identifier.display(name)
                + columns.stream().map(Identifier::display).collect(Collectors.joining(", ", " (", ")"));
    }

    String others(String column) {
        return columns.stream()
                .filter(other -> !other.equals(column))
                .map(Identifier::display)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
