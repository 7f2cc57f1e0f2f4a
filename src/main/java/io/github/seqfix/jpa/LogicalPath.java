package io.github.seqfix.jpa;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table or sequence with its schema, as a mapping writes it.
 *
 * @param schema the schema; null when the mapping leaves it open
 * @param name the name
 */
record LogicalPath(@Nullable LogicalName schema, LogicalName name) {

    /** Reads {@code name} or {@code schema.name}; a schema that stands in the name itself holds over the other one. */
    static LogicalPath parse(String written, String schema) {
        int dot = written.startsWith("\"") || written.startsWith("`")
                ? written.indexOf('.', written.indexOf(written.charAt(0), 1))
                : written.indexOf('.');
        if (dot > 0 && dot < written.length() - 1) {
            return new LogicalPath(
                    LogicalName.parse(written.substring(0, dot)), LogicalName.parse(written.substring(dot + 1)));
        }
        return new LogicalPath(schema.isEmpty() ? null : LogicalName.parse(schema), LogicalName.parse(written));
    }

    /** A name whose schema the mapping leaves open. */
    static LogicalPath of(LogicalName name) {
        return new LogicalPath(null, name);
    }
}
