package io.github.seqfix.postgres;

/**
 * A column within its table's tree: parents and children agree in the name of an inherited column, not in its number.
 *
 * @param relation the table's oid
 * @param name the column's name
 */
record ColumnKey(long relation, String name) {}
