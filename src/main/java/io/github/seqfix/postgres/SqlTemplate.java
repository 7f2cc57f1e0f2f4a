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
import java.util.Iterator;
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

    private static final int USUAL_LENGTH = 500;

    private final Text text;
    /** What each variable of the text becomes, in the text's order; null while it is not set. */
    private final @Nullable String[] values;

    private SqlTemplate(Text text, @Nullable String[] values) {
        this.text = text;
        this.values = values;
    }

    /**
     * A file's text, taken apart once, since templates are filled many times.
     *
     * @param constants what stands before, between and after the variables
     * @param slots which of the variables stands behind each constant but the last
     * @param variables each variable's name once
     */
    private record Text(List<String> constants, List<Integer> slots, List<String> variables) {

        static Text of(String file) {
            String text = COMMENT.matcher(file).replaceAll("").strip();
            List<String> constants = new ArrayList<>();
            List<Integer> slots = new ArrayList<>();
            List<String> variables = new ArrayList<>();
            Matcher variable = VARIABLE.matcher(text);
            int end = 0;
            while (variable.find()) {
                String name = variable.group(2);
                if (name != null) {
                    constants.add(text.substring(end, variable.start()));
                    if (!variables.contains(name)) {
                        variables.add(name);
                    }
                    slots.add(variables.indexOf(name));
                    end = variable.end();
                }
            }
            constants.add(text.substring(end));
            return new Text(constants, slots, variables);
        }
    }

    static SqlTemplate load(String name) {
        try (InputStream stream = SqlTemplate.class.getResourceAsStream(name + ".sql")) {
            String file = new String(
                    Objects.requireNonNull(stream, () -> name + ".sql is not in the jar")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Text text = Text.of(file);
            return new SqlTemplate(text, new @Nullable String[text.variables.size()]);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ".sql", e);
        }
    }

    SqlTemplate identifier(String variable, String name) {
        return with(variable, Identifier.quote(name));
    }

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
        int slot = text.variables.indexOf(variable);
        if (slot < 0) {
            throw new IllegalArgumentException("no :" + variable + " in: " + text.constants);
        }
        @Nullable String[] more = values.clone();
        more[slot] = sql;
        return new SqlTemplate(text, more);
    }

    String render() {
        StringBuilder sql = new StringBuilder(USUAL_LENGTH);
        Iterator<Integer> slots = text.slots.iterator();
        for (String constant : text.constants) {
            sql.append(constant);
            if (slots.hasNext()) {
                sql.append(value(slots.next()));
            }
        }
        return sql.toString();
    }

    private String value(int slot) {
        String value = values[slot];
        if (value == null) {
            throw new IllegalStateException("no value for :" + text.variables.get(slot) + " in: " + text.constants);
        }
        return value;
    }
}
