package io.github.seqfix.postgres;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code draws.sql}: one connection of a column with a sequence.
 *
 * @param sequence the sequence's oid
 * @param kind what connects them
 * @param expression the column's default, for {@link Kind#DEFAULT}
 * @param relation the table's oid
 * @param table the table
 * @param foreign whether it is a foreign table
 * @param number the column's number
 * @param columnName the column's name
 * @param type its type as PostgreSQL prints it
 * @param baseType the type below all domains
 * @param typeModifier the type modifier of the base type, -1 without one
 * @param schemaUsable whether the current role may name anything in the table's schema
 * @param selectable whether the role may read the column
 * @param lockable whether the role may lock the table against writes
 * @param rowSecurity whether a policy hides rows from the role
 */
record DrawRow(
        long sequence,
        Kind kind,
        @Nullable String expression,
        long relation,
        QualifiedName table,
        boolean foreign,
        int number,
        String columnName,
        String type,
        String baseType,
        int typeModifier,
        boolean schemaUsable,
        boolean selectable,
        boolean lockable,
        boolean rowSecurity) {

    /** What connects a column with a sequence. */
    enum Kind {
        IDENTITY,
        OWNERSHIP,
        DEFAULT;

        /** The kind behind a {@code pg_depend.deptype}. */
        static Kind of(String dependencyType) {
            return switch (dependencyType) {
                case "i" -> IDENTITY;
                case "a" -> OWNERSHIP;
                default -> DEFAULT;
            };
        }
    }

    TableColumn column() {
        return new TableColumn(table, columnName);
    }

    boolean sameColumn(DrawRow other) {
        return relation == other.relation && number == other.number;
    }
}
