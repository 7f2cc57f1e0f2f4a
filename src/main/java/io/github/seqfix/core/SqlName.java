package io.github.seqfix.core;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A dotted SQL name, parsed into its parts: unquoted parts are folded to lower case.
 *
 * @param parts the raw names, the last one being that of the object itself
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
 *     Identifiers and Key Words</a>
 */
public record SqlName(List<String> parts) {
    /** A quoted name, or letters, digits, _ and $; all that is not ASCII counts as a letter. */
    private static final Pattern PART =
            Pattern.compile("\"(?:[^\"]|\"\")+\"|[a-zA-Z_\\x{80}-\\x{10FFFF}][a-zA-Z_0-9$\\x{80}-\\x{10FFFF}]*");

    private static final Pattern NAME = Pattern.compile("(?:" + PART + ")(?:\\.(?:" + PART + "))*");

    public SqlName {
        parts = List.copyOf(parts);
    }

    public static SqlName of(String... parts) {
        return new SqlName(List.of(parts));
    }

    /** Parses {@code shop.orders} or {@code "Shop"."Or""ders"}; empty when SQL would not read it as a name either. */
    public static Optional<SqlName> parse(String text) {
        return NAME.matcher(text).matches()
                ? Optional.of(new SqlName(PART.matcher(text)
                        .results()
                        .map(part -> rawName(part.group()))
                        .toList()))
                : Optional.empty();
    }

    /** The name of the object itself. */
    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** All but the last name: the schema of a table, the table of a column. */
    public SqlName parent() {
        return new SqlName(parts.subList(0, parts.size() - 1));
    }

    /** Whether this name, with or without a schema, refers to that object. */
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
                : Identifier.fold(part);
    }
}
