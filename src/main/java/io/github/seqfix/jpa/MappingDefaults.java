package io.github.seqfix.jpa;

/**
 * The {@code persistence-unit-defaults} of mapping files, as far as they concern names.
 *
 * @param schema the schema of tables and sequences for which the mapping names none; empty when not set
 * @param quoted whether all names are quoted ({@code delimited-identifiers})
 */
record MappingDefaults(String schema, boolean quoted) {}
