package io.github.seqfix.postgres;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private final Map<String, String> values;

    private SqlTemplate(String text, Map<String, String> values) {
        this.text = text;
        this.values = values;
    }

    static SqlTemplate load(String name) {
        try (InputStream stream = SqlTemplate.class.getResourceAsStream(name + ".sql")) {
            String text = new String(
                    Objects.requireNonNull(stream, () -> name + ".sql is not in the jar")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            return new SqlTemplate(COMMENT.matcher(text).replaceAll("").strip(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ".sql", e);
        }
    }

    SqlTemplate identifier(String variable, String name) {
        return with(variable, Identifier.quote(name));
    }

    SqlTemplate name(QualifiedName name) {
        return identifier("schema", name.schema()).identifier("name", name.name());
    }

    /** A string literal under {@code standard_conforming_strings}, which our transactions set. */
    SqlTemplate literal(String variable, String text) {
        return with(variable, '\'' + text.replace("'", "''") + '\'');
    }

    SqlTemplate number(String variable, BigInteger number) {
        return with(variable, number.toString());
    }

    SqlTemplate number(String variable, long number) {
        return with(variable, Long.toString(number));
    }

    SqlTemplate sql(String variable, String sql) {
        return with(variable, sql);
    }

    private SqlTemplate with(String variable, String value) {
        Map<String, String> extended = new HashMap<>(values);
        extended.put(variable, value);
        return new SqlTemplate(text, extended);
    }

    String render() {
        return VARIABLE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group(2) == null ? match.group() : value(match.group(2))));
    }

    private String value(String variable) {
        return Objects.requireNonNull(values.get(variable), () -> "no value for :" + variable + " in: " + text);
    }
}
