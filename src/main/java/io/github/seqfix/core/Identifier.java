package io.github.seqfix.core;

/** The writing of SQL identifiers: always quoted in SQL that is run, quoted only where needed in what people read. */
public final class Identifier {
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
        return !name.isEmpty();
    }

    private static String escapeControls(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (isPrintable(character)) {
                text.appendCodePoint(character);
            } else {
                text.append(String.format("\\u%04x", character));
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
