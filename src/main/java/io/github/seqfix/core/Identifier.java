package io.github.seqfix.core;

import java.util.Set;

/** The writing of SQL identifiers: always quoted in SQL that is run, quoted only where needed in what people read. */
public final class Identifier {
    /** The words that PostgreSQL takes for no name of a table or column: those reserved, if only for functions and types. */
    private static final Set<String> RESERVED =
            Set.of(("all analyse analyze and any array as asc asymmetric authorization"
                            + " binary both case cast check collate collation column concurrently constraint create cross"
                            + " current_catalog current_date current_role current_schema current_time current_timestamp"
                            + " current_user default deferrable desc distinct do else end except false fetch for foreign freeze"
                            + " from full grant group having ilike in initially inner intersect into is isnull join lateral"
                            + " leading left like limit localtime localtimestamp natural not notnull null offset on only or order"
                            + " outer overlaps placing primary references returning right select session_user similar some"
                            + " symmetric system_user table tablesample then to trailing true union unique user using variadic"
                            + " verbose when where window with")
                    .split(" "));

    private Identifier() {}

    /**
     * The name as a quoted SQL identifier.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
     *     Identifiers and Key Words</a>
     */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name inside a text that the server reads as a name, as {@code regclass} does: quoted only where it has to be. */
    static String quoteIfNeeded(String name) {
        return isPlain(name) ? name : quote(name);
    }

    /** The name for a person: as it is where SQL takes it unquoted, else quoted; control characters as escapes. */
    public static String display(String name) {
        return isPlain(name) ? name : escapeControls(quote(name));
    }

    /**
     * The raw name that PostgreSQL takes an unquoted identifier for: A to Z become lower case, all else stays. Only a
     * server with a single-byte encoding folds further letters, by its locale.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
     *     Identifiers and Key Words</a>
     */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            if (character >= 'A' && character <= 'Z') {
                folded.setCharAt(index, Character.toLowerCase(character));
            }
        }
        return folded.toString();
    }

    private static boolean isPlain(String name) {
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            boolean letter = (character >= 'a' && character <= 'z') || character == '_';
            boolean further = (character >= '0' && character <= '9') || character == '$';
            if (!letter && !(further && index > 0)) {
                return false;
            }
        }
        return !name.isEmpty() && !RESERVED.contains(name);
    }

    /** In the form with escapes that SQL has for it, so that the name stays on one line and can be copied. */
    private static String escapeControls(String quoted) {
        if (quoted.codePoints().allMatch(Identifier::isPrintable)) {
            return quoted;
        }
        StringBuilder text = new StringBuilder("U&");
        quoted.codePoints().forEach(character -> {
            if (character == '\\') {
                text.append("\\\\");
            } else if (isPrintable(character)) {
                text.appendCodePoint(character);
            } else {
                text.append(
                        String.format(Character.isSupplementaryCodePoint(character) ? "\\+%06X" : "\\%04X", character));
            }
        });
        return text.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
