package io.github.seqfix.postgres;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.Numbers;
import io.github.seqfix.core.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement from an {@code .sql} file beside this class, with psql's variables: {@code :"name"} becomes a quoted
 * identifier, {@code :'name'} a string literal, {@code :name} a number or another piece of SQL. So psql runs the same file.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-INTERPOLATION">psql, SQL
 *     Interpolation</a>
 */
final class SqlTemplate {
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*\\R?");
    /** A variable, or a string literal, in which a colon means nothing. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([\"']?)([a-z_]+)\\1|'(?:[^']|'')*'");

    private final String text;
    /** Texts and, in between, the variables: the first, third, fifth.. is a text. */
    private final List<String> parts;

    private final @Nullable Value values;

    private SqlTemplate(String text, List<String> parts, @Nullable Value values) {
        this.text = text;
        this.parts = parts;
        this.values = values;
    }

    /** What a variable becomes, and those that were set before: they are few, and templates are filled many times. */
    private record Value(
            String variable, String sql, @Nullable Value before) {}

    static SqlTemplate load(String name) {
        try (InputStream stream = SqlTemplate.class.getResourceAsStream(name + ".sql")) {
            String file = new String(
                    Objects.requireNonNull(stream, () -> name + ".sql is not in the jar")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            String text = COMMENT.matcher(file).replaceAll("").strip();
            return new SqlTemplate(text, parts(text), null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ".sql", e);
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            if (variable.group(2) != null) {
                parts.add(text.substring(end, variable.start()));
                parts.add(variable.group(2));
                end = variable.end();
            }
        }
        parts.add(text.substring(end));
        return parts;
    }

    SqlTemplate identifier(String variable, String name) {
        return with(variable, Identifier.quote(name));
    }

    /** Sets {@code :name}, with the schema. */
    SqlTemplate name(QualifiedName name) {
        return with("name", name.toSql());
    }

    /** A string literal that is the same whether {@code standard_conforming_strings} is on or off. */
    SqlTemplate literal(String variable, String text) {
        String quoted = '\'' + text.replace("'", "''") + '\'';
        return with(variable, text.indexOf('\\') < 0 ? quoted : 'E' + quoted.replace("\\", "\\\\"));
    }

    SqlTemplate number(String variable, BigInteger number) {
        return with(variable, Numbers.text(number));
    }

    SqlTemplate number(String variable, long number) {
        return with(variable, Long.toString(number));
    }

    SqlTemplate sql(String variable, String sql) {
        return with(variable, sql);
    }

    private SqlTemplate with(String variable, String sql) {
        return new SqlTemplate(text, parts, new Value(variable, sql, values));
    }

    String render() {
        StringBuilder sql = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            sql.append(index % 2 == 0 ? parts.get(index) : value(parts.get(index)));
        }
        return sql.toString();
    }

    private String value(String variable) {
        for (Value value = values; value != null; value = value.before) {
            if (value.variable.equals(variable)) {
                return value.sql;
            }
        }
        throw new IllegalStateException("no value for :" + variable + " in: " + text);
    }
}
