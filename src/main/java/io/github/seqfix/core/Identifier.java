package io.github.seqfix.core;

import java.util.regex.Pattern;

/** How names of the database are written: always quoted in SQL that is run, quoted where needed in what people read. */
public final class Identifier {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

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

    /** The name for a person: as it is where SQL takes it unquoted, else quoted; control characters as escapes. */
    public static String display(String name) {
        return PLAIN.matcher(name).matches() ? name : escapeControls(quote(name));
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
