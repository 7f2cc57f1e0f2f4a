package io.github.seqfix.postgres;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;

/**
 * What the source of a function suggests.
 *
 * @param table the table whose column may draw
 * @param column the column, as SQL writes it
 * @param sequence the sequence, as SQL writes it
 * @param origin where it is written, such as {@code trigger before_insert}
 */
record Hint(QualifiedName table, String column, String sequence, String origin) {

    /** The sentence that says so and shows the mapping to state. */
    String sentence(QualifiedName found) {
        String columnName = table.display() + '.' + column;
        return String.format(
                "the %s on %s seems to draw %s from it; if so state it: %s",
                origin, Identifier.display(table.name()), column, MappingElement.of(found.display(), columnName));
    }
}
