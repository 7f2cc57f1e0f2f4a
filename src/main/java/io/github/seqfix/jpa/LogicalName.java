package io.github.seqfix.jpa;

import java.nio.charset.StandardCharsets;

/**
 * A name of the database as a mapping writes it.
 *
 * @param text the name without quotes
 * @param quoted whether it was quoted, so that the database keeps its case
 */
record LogicalName(String text, boolean quoted) {
    /** PostgreSQL cuts longer names: NAMEDATALEN - 1. */
    private static final int LONGEST_NAME = 63;

    /** Reads a name, which {@code "double quotes"} or {@code `backticks`} may surround. */
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
     * The name as the catalog has it: folded to lower case unless quoted, and cut where it is too long.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
     *     Identifiers and Key Words</a>
     */
    String raw() {
        return cut(quoted ? text : foldLatin(text));
    }

    /** In a database of more than one byte per character, only the letters A to Z are folded. */
    private static String foldLatin(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.chars()
                .forEach(character -> folded.append(
                        (char) (character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character)));
        return folded.toString();
    }

    private static String cut(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
