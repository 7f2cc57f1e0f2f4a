package io.github.seqfix.postgres.binding;

/**
 * What makes a sequence part of an extension, whose own scripts look after it.
 *
 * @param extension the extension's name
 * @param rowsRestored whether {@code pg_dump} restores the rows of the table that owns the sequence, after which the
 *     sequence can lag behind like any other
 * @see <a href="https://www.postgresql.org/docs/current/extend-extensions.html#EXTEND-EXTENSIONS-CONFIG-TABLES">PostgreSQL,
 *     Extension Configuration Tables</a>
 */
record ExtensionMember(String extension, boolean rowsRestored) {}
