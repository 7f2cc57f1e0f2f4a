package io.github.seqfix.postgres.connection;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.Numbers;
import io.github.seqfix.core.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SQL statement from an {@code .sql} file, with psql's variables: {@code :"name"} becomes a quoted identifier,
 * {@code :'name'} a string literal, {@code :name} a number or a piece of SQL. So psql runs the same file.
 *
 * <p>The mark in the file decides the quoting, not who fills it: a text never gets into a statement unquoted. A variable
 * that the file does not have, has with another mark, or that is left without a value, is an error.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-INTERPOLATION">psql, SQL
 *     Interpolation</a>
 */
public final class SqlTemplate {
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*\\R?");
    /** A variable, or a string literal, in which a colon means nothing. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([\"']?)([a-z_]+)\\1|'(?:[^']|'')*'");

    private final String file;
    private final List<Part> parts;
    /** The variables of the file, and whether they are quoted. */
    private final Map<String, Boolean> quoted;

    private final @Nullable Value values;

    private SqlTemplate(String file, List<Part> parts, Map<String, Boolean> quoted, @Nullable Value values) {
        this.file = file;
        this.parts = parts;
        this.quoted = quoted;
        this.values = values;
    }

    /** What a variable stands for in the statement. */
    private enum Mark {
        IDENTIFIER,
        LITERAL,
        SQL;

        static Mark of(String quote) {
            return switch (quote) {
                case "\"" -> IDENTIFIER;
                case "'" -> LITERAL;
                default -> SQL;
            };
        }

        String render(String value) {
            return switch (this) {
                case IDENTIFIER -> Identifier.quote(value);
                case LITERAL -> literal(value);
                case SQL -> value;
            };
        }
    }

    /** A piece of the file: a text as it stands, or, with a mark, the name of a variable. */
    private record Part(String text, @Nullable Mark mark) {}

    /** A linked list of variable values: cheaper than a map for a few entries, as templates are filled many times. */
    private record Value(
            String variable, String value, @Nullable Value before) {}

    /**
     * Loads a template.
     *
     * @param owner the class in whose package the file lies
     * @param name the file's name without {@code .sql}
     */
    public static SqlTemplate load(Class<?> owner, String name) {
        String file = name + ".sql";
        try (InputStream stream = owner.getResourceAsStream(file)) {
            return parse(
                    file,
                    new String(
                            Objects.requireNonNull(stream, () -> file + " is not in the jar beside " + owner)
                                    .readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static SqlTemplate parse(String file, String content) {
        String text = COMMENT.matcher(content).replaceAll("").strip();
        List<Part> parts = new ArrayList<>();
        Map<String, Boolean> quoted = new HashMap<>();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            String name = variable.group(2);
            if (name != null) {
                Mark mark = Mark.of(variable.group(1));
                Boolean before = quoted.put(name, mark != Mark.SQL);
                if (before != null && before != (mark != Mark.SQL)) {
                    throw new IllegalArgumentException(file + " has :" + name + " with quotes and without");
                }
                parts.add(new Part(text.substring(end, variable.start()), null));
                parts.add(new Part(name, mark));
                end = variable.end();
            }
        }
        parts.add(new Part(text.substring(end), null));
        return new SqlTemplate(file, List.copyOf(parts), Map.copyOf(quoted), null);
    }

    /** Fills a variable that the file quotes, as an identifier or as a literal. */
    public SqlTemplate text(String variable, String text) {
        return with(variable, text, true);
    }

    /** Fills {@code :"schema"} and {@code :"name"}. */
    public SqlTemplate name(QualifiedName name) {
        return text("schema", name.schema()).text("name", name.name());
    }

    /** Fills a variable that stands bare with a number. */
    public SqlTemplate number(String variable, BigInteger number) {
        return with(variable, Numbers.text(number), false);
    }

    /** Fills a variable that stands bare with a number. */
    public SqlTemplate number(String variable, long number) {
        return with(variable, Long.toString(number), false);
    }

    /** Fills a variable that stands bare with a piece of SQL, which is taken as it is. */
    public SqlTemplate sql(String variable, String sql) {
        return with(variable, sql, false);
    }

    private SqlTemplate with(String variable, String value, boolean text) {
        Boolean wanted = quoted.get(variable);
        if (wanted == null) {
            throw new IllegalArgumentException(file + " has no variable " + variable);
        }
        if (wanted != text) {
            throw new IllegalArgumentException(
                    file + (wanted ? " quotes :" + variable + ", so it takes a text" : " takes SQL for :" + variable));
        }
        return new SqlTemplate(file, parts, quoted, new Value(variable, value, values));
    }

    /** The statement, with every variable in its place. */
    public String render() {
        StringBuilder sql = new StringBuilder();
        for (Part part : parts) {
            sql.append(part.mark == null ? part.text : part.mark.render(value(part.text)));
        }
        return sql.toString();
    }

    private String value(String variable) {
        for (Value value = values; value != null; value = value.before) {
            if (value.variable.equals(variable)) {
                return value.value;
            }
        }
        throw new IllegalStateException(file + ": no value for " + variable);
    }

    /** A string literal that means the same whether {@code standard_conforming_strings} is on or off. */
    private static String literal(String text) {
        String quoted = '\'' + text.replace("'", "''") + '\'';
        return text.indexOf('\\') < 0 ? quoted : 'E' + quoted.replace("\\", "\\\\");
    }
}
