package io.github.seqfix.core;

/**
 * The raw names of a schema and of a sequence or table in it, as the catalog holds them.
 *
 * @param schema the schema's name, unquoted
 * @param name the name of the sequence or table, unquoted
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {
    public String toSql() {
        return Identifier.quote(schema) + '.' + Identifier.quote(name);
    }

    /** The name as a text that is cast to {@code regclass}. */
    public String toRegclass() {
        return Identifier.quoteIfNeeded(schema) + '.' + Identifier.quoteIfNeeded(name);
    }

    public String display() {
        return Identifier.display(schema) + '.' + Identifier.display(name);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int schemas = schema.compareTo(other.schema);
        return schemas == 0 ? name.compareTo(other.name) : schemas;
    }

    /** Written by hand, as is {@link #hashCode}: a record's generated ones are slow on first use. */
    @Override
    public boolean equals(Object other) {
        return other instanceof QualifiedName that && name.equals(that.name) && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return display();
    }
}
