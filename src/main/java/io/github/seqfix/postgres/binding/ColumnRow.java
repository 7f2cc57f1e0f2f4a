package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.UniqueKey;

/**
 * A row of {@code columns.sql}: a column of a table, and what the current role may do with it.
 *
 * @param relation the table's oid
 * @param table the table
 * @param owner the role that owns the table
 * @param foreign whether it is a foreign table
 * @param name the column's name
 * @param type its type as PostgreSQL prints it
 * @param baseType the type below all domains
 * @param typeModifier the type modifier of the base type, -1 without one
 * @param primaryKey whether it alone is the table's primary key
 * @param uniqueKey what keeps the column's values from being there twice
 * @param schemaUsable whether the current role may name anything in the table's schema
 * @param selectable whether the role may read the column
 * @param lockable whether the role may lock the table against writes
 * @param unlogged whether the table is unlogged, so that a standby does not have it
 * @param readCost what reading the table takes, without its partitions and inheritance children
 * @param indexed whether an index of the table can tell the furthest value at once
 * @param rowSecurity whether a policy hides rows from the role
 */
record ColumnRow(
        long relation,
        QualifiedName table,
        String owner,
        boolean foreign,
        String name,
        String type,
        String baseType,
        int typeModifier,
        boolean primaryKey,
        UniqueKey uniqueKey,
        boolean schemaUsable,
        boolean selectable,
        boolean lockable,
        boolean unlogged,
        ReadCost readCost,
        boolean indexed,
        boolean rowSecurity) {

    TableColumn column() {
        return new TableColumn(table, name);
    }

    Key key() {
        return new Key(relation, name);
    }

    /**
     * A column within its table's tree: parents and children agree in the name of an inherited column, not in its number.
     *
     * @param relation the table's oid
     * @param name the column's name
     */
    record Key(long relation, String name) {}
}
