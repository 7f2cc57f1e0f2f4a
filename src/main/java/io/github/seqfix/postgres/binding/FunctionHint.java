package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;

/**
 * A row of {@code hints.sql}: a column that may draw from a sequence, by the source of a trigger or function. Text is no
 * proof, so it is only ever suggested.
 *
 * @param table the table whose column may draw
 * @param column the column, as SQL writes it
 * @param sequence the sequence, as SQL writes it
 * @param origin where it is written, such as {@code trigger before_insert}
 */
record FunctionHint(QualifiedName table, String column, String sequence, String origin) {

    /** The sentence that says so and shows the mapping to state. */
    String sentence(QualifiedName found) {
        String columnName = table.display() + '.' + column;
        return String.format(
                "the %s on %s seems to draw %s from it; if so state it: %s",
                origin, Identifier.display(table.name()), column, SuggestedMapping.of(found.display(), columnName));
    }
}
