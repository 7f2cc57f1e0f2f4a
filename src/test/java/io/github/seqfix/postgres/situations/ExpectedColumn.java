package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.TableColumn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column that seqfix has to find.
 *
 * @param name the raw names of the column: schema, if it is not the situation's own, table, column
 * @param boundBy how seqfix has to know
 */
record ExpectedColumn(List<String> name, BoundBy boundBy) {

    ExpectedColumn {
        name = List.copyOf(name);
    }

    /** Reads {@code employees.id OWNED}. */
    static ExpectedColumn parse(String text) {
        int space = text.lastIndexOf(' ');
        if (space < 0) {
            throw new MalformedSituationException("bound: '" + text + "' is not of the form 'table.column OWNED'");
        }
        List<String> name = HeaderName.parse(text.substring(0, space).strip());
        if (name.size() != 2 && name.size() != 3) {
            throw new MalformedSituationException("bound: '" + text + "' names no table.column");
        }
        return new ExpectedColumn(name, boundBy(text.substring(space + 1)));
    }

    private static BoundBy boundBy(String word) {
        return Stream.of(BoundBy.values())
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new MalformedSituationException(
                        String.format(Locale.ROOT, "bound: '%s' is none of %s", word, List.of(BoundBy.values()))));
    }

    TableColumn in(String schema) {
        int parts = name.size();
        return new TableColumn(
                new QualifiedName(parts == 3 ? name.get(0) : schema, name.get(parts - 2)), name.get(parts - 1));
    }
}
