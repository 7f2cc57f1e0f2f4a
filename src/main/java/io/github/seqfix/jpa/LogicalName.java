package io.github.seqfix.jpa;

import io.github.seqfix.core.Identifier;
import java.nio.charset.StandardCharsets;

/**
 * An identifier as a mapping writes it, before the database folds its case.
 *
 * @param text the name without quotes
 * @param quoted whether it is quoted, so that the database does not fold it
 */
record LogicalName(String text, boolean quoted) {
    /** The bytes that PostgreSQL keeps of a longer name: NAMEDATALEN - 1. */
    private static final int LONGEST_NAME = 63;

    /** Parses a name, which may stand in {@code "double quotes"} or {@code `backticks`}. */
    static LogicalName parse(String written) {
        int last = written.length() - 1;
        boolean quoted = last > 1
                && (written.charAt(0) == '"' || written.charAt(0) == '`')
                && written.charAt(last) == written.charAt(0);
        return quoted ? new LogicalName(written.substring(1, last), true) : new LogicalName(written, false);
    }

    LogicalName withSuffix(String suffix) {
        return new LogicalName(text + suffix, quoted);
    }

    LogicalName inQuotes() {
        return new LogicalName(text, true);
    }

    /**
     * The name as the catalog has it: folded to lower case unless quoted, and truncated when it is too long.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
     *     Identifiers and Key Words</a>
     */
    String raw() {
        return truncate(quoted ? text : Identifier.fold(text));
    }

    private static String truncate(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
