package io.github.seqfix.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dotted name as SQL writes it, taken apart: what is not quoted is folded to lower case.
 *
 * @param parts the raw names, the last one being the thing itself
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
 *     Identifiers and Key Words</a>
 */
public record SqlName(List<String> parts) {

    public SqlName {
        parts = List.copyOf(parts);
    }

    public static SqlName of(String... parts) {
        return new SqlName(List.of(parts));
    }

    /** Parses {@code shop.orders} or {@code "Shop"."Or""ders"}; empty when SQL would not read it as a name either. */
    public static Optional<SqlName> parse(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (true) {
            int end = at < text.length() && text.charAt(at) == '"' ? quotedEnd(text, at) : plainEnd(text, at);
            if (end <= at) {
                return Optional.empty();
            }
            parts.add(rawName(text.substring(at, end)));
            if (end == text.length()) {
                return Optional.of(new SqlName(parts));
            }
            if (text.charAt(end) != '.') {
                return Optional.empty();
            }
            at = end + 1;
        }
    }

    /** The name of the thing itself. */
    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** All but the last name: the schema of a table, the table of a column. */
    public SqlName parent() {
        return new SqlName(parts.subList(0, parts.size() - 1));
    }

    /** Whether a name with a schema is meant by this one, which may leave the schema open. */
    public boolean matches(QualifiedName name) {
        return switch (parts.size()) {
            case 1 -> last().equals(name.name());
            case 2 -> parts.get(0).equals(name.schema()) && last().equals(name.name());
            default -> false;
        };
    }

    public String display() {
        return parts.stream().map(Identifier::display).collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return display();
    }

    private static String rawName(String part) {
        return part.startsWith("\"")
                ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                : part.toLowerCase(Locale.ROOT);
    }

    /** Where the quoted name that starts here ends; the start itself when it never does, or is empty. */
    private static int quotedEnd(String text, int start) {
        int at = start + 1;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at == start + 1 ? start : at + 1;
                }
            }
            at++;
        }
        return start;
    }

    private static int plainEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char character = text.charAt(at);
            boolean fits = Character.isLetter(character)
                    || character == '_'
                    || Character.isSurrogate(character)
                    || (at > start && (Character.isDigit(character) || character == '$'));
            if (!fits) {
                break;
            }
            at++;
        }
        return at;
    }
}
