package io.github.seqfix.core;

import java.util.Comparator;

/**
 * The raw names of a schema and of a sequence or table in it, as the catalog holds them.
 *
 * @param schema the schema's name, unquoted
 * @param name the name of the sequence or table, unquoted
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {
    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    public String toSql() {
        return Identifier.quote(schema) + '.' + Identifier.quote(name);
    }

    public String display() {
        return Identifier.display(schema) + '.' + Identifier.display(name);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return display();
    }
}
