package io.github.seqfix.jpa;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table or sequence in a mapping, qualified with a schema or not.
 *
 * @param schema the schema; null when the name is not qualified
 * @param name the name
 */
record LogicalPath(@Nullable LogicalName schema, LogicalName name) {

    /**
     * Parses {@code name} or {@code schema.name}.
     *
     * @param written the name as the mapping has it
     * @param schema the schema that the mapping sets beside the name, over which one in the name takes precedence; empty
     *     when it sets none
     */
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

    /** A parsed name, and the schema that the mapping sets beside it; empty when it sets none. */
    static LogicalPath parse(LogicalName name, String schema) {
        return new LogicalPath(schema.isEmpty() ? null : LogicalName.parse(schema), name);
    }

    /** A name without a schema. */
    static LogicalPath of(LogicalName name) {
        return new LogicalPath(null, name);
    }
}
