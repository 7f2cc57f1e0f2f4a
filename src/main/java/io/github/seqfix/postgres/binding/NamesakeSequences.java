package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sequences that nothing draws from, while a column of their own schema draws from a namesake in another: that is how a
 * tenant's schema looks that was cloned from another, with the defaults as they were.
 */
final class NamesakeSequences {
    /** More are counted only. */
    private static final int MOST_SHOWN = 5;

    private final Map<QualifiedName, List<Crossing>> crossings = new HashMap<>();

    NamesakeSequences(Collection<SequenceRow> sequences, CatalogBindings catalog) {
        for (SequenceRow row : sequences) {
            QualifiedName name = row.sequence().name();
            for (ColumnBinding binding : catalog.of(row)) {
                String schema = binding.column().table().schema();
                if (!schema.equals(name.schema()) && namesOnlyThis(binding)) {
                    crossings
                            .computeIfAbsent(new QualifiedName(schema, name.name()), key -> new ArrayList<>(1))
                            .add(new Crossing(binding.column(), name));
                }
            }
        }
        sequences.stream()
                .filter(row -> !catalog.of(row).isEmpty())
                .forEach(row -> crossings.remove(row.sequence().name()));
    }

    /** Whether the column's default is a bare call that names the sequence itself: another one can take its place. */
    private static boolean namesOnlyThis(ColumnBinding binding) {
        return binding.binding().boundBy() == BoundBy.DEFAULT
                && binding.binding().comparable()
                && binding.binding().note() == null;
    }

    /** Who draws from a namesake of this sequence instead, with the statement that changes it, as a sentence. */
    Optional<String> hint(SequenceRow row) {
        return Optional.ofNullable(crossings.get(row.sequence().name()))
                .map(found -> String.format(
                        "%s from a sequence of the same name in another schema, %s, and nothing is known to draw from"
                                + " this one: if each schema is to have its own, as where one was cloned, %s; then"
                                + " seqfix:reset",
                        columns(found),
                        found.get(0).sequence.display(),
                        found.stream().map(crossing -> crossing.cure(row)).collect(Collectors.joining("; "))));
    }

    private static String columns(List<Crossing> crossings) {
        return crossings.stream()
                        .map(crossing -> crossing.column.column().display())
                        .collect(Collectors.joining(" and "))
                + (crossings.size() == 1 ? " draws" : " draw");
    }

    /** Which of these sequences it is so with, as one sentence; empty without any. The reason of each has its statement. */
    Optional<String> remark(Collection<SequenceRow> rows) {
        List<QualifiedName> found = rows.stream()
                .map(row -> row.sequence().name())
                .filter(crossings::containsKey)
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String names =
                found.stream().limit(MOST_SHOWN).map(QualifiedName::display).collect(Collectors.joining(", "))
                        + (found.size() > MOST_SHOWN ? " and " + (found.size() - MOST_SHOWN) + " more" : "");
        return Optional.of(String.format(
                "columns draw from a sequence of another schema, where their own has one of the same name, as in a schema"
                        + " that was cloned: %s; %s",
                names,
                found.size() == 1
                        ? "its reason has the statement that changes it"
                        : "the reason of each has the statement that changes it"));
    }

    /** A column that draws from another schema's sequence. */
    private record Crossing(ColumnRow column, QualifiedName sequence) {

        String cure(SequenceRow own) {
            return String.format(
                    "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT nextval(%s)",
                    column.table().display(), Identifier.display(column.name()), own.literal());
        }
    }
}
