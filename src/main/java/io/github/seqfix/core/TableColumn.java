package io.github.seqfix.core;

/**
 * A column of a table.
 *
 * @param table the table
 * @param name the column's raw name
 */
public record TableColumn(QualifiedName table, String name) {

    public String display() {
        return table.display() + '.' + Identifier.display(name);
    }

    /** The name as a sentence about {@code sequence} uses it: the schema is left out where both share it. */
    public String displayBeside(QualifiedName sequence) {
        String column = Identifier.display(table.name()) + '.' + Identifier.display(name);
        return table.schema().equals(sequence.schema()) ? column : Identifier.display(table.schema()) + '.' + column;
    }
}
