package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the role lacks to read sequences and their columns, and the statements that give it: one for a whole schema where
 * the role may read nothing of a kind in it.
 */
final class MissingPrivileges {
    private final String role;
    private final Set<String> closedSequences;
    private final Set<String> closedTables;

    /**
     * Compares what the role may read with what there is.
     *
     * @param rows all that the catalog has
     * @param role the role that reads
     */
    MissingPrivileges(CatalogRows rows, String role) {
        this.role = Identifier.display(role);
        this.closedSequences = closed(
                rows.sequences(),
                row -> row.sequence().name().schema(),
                row -> row.sequence().name().name(),
                SequenceRow::selectable);
        this.closedTables = closed(
                rows.dependencies().stream().map(DependencyRow::column).toList(),
                column -> column.table().schema(),
                column -> column.table().name(),
                ColumnRow::selectable);
    }

    /** The schemas that hold several objects, none of which the role may read. */
    private static <T> Set<String> closed(
            List<T> objects, Function<T, String> schema, Function<T, String> name, Predicate<T> selectable) {
        Map<String, Set<String>> names = new HashMap<>();
        Set<String> open = new LinkedHashSet<>();
        for (T object : objects) {
            names.computeIfAbsent(schema.apply(object), key -> new LinkedHashSet<>())
                    .add(name.apply(object));
            if (selectable.test(object)) {
                open.add(schema.apply(object));
            }
        }
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && !open.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why the sequence cannot be read, with all that has to be granted; empty where nothing is missing. */
    Optional<String> reason(SequenceRow row, List<ColumnRow> columns) {
        Set<String> lacks = new LinkedHashSet<>();
        Set<String> grants = new LinkedHashSet<>();
        String sequenceSchema = row.sequence().name().schema();
        if (!row.schemaUsable()) {
            lackUsage(sequenceSchema, lacks, grants);
        }
        if (!row.selectable()) {
            lacks.add("may not read the sequence");
            grants.add(select("SEQUENCE", sequenceSchema, row.sequence().name().display(), closedSequences));
        }
        for (ColumnRow column : columns) {
            if (!column.schemaUsable()) {
                lackUsage(column.table().schema(), lacks, grants);
            }
            if (!column.selectable()) {
                lacks.add("may not read " + column.column().display());
                grants.add(
                        select("TABLE", column.table().schema(), column.table().display(), closedTables));
            }
        }
        return grants.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.format("the role %s %s: %s", role, String.join(", ", lacks), String.join(" ", grants)));
    }

    private void lackUsage(String schema, Set<String> lacks, Set<String> grants) {
        String name = Identifier.display(schema);
        lacks.add("has no USAGE on schema " + name);
        grants.add(String.format("GRANT USAGE ON SCHEMA %s TO %s;", name, role));
    }

    private String select(String kind, String schema, String name, Set<String> closed) {
        return closed.contains(schema)
                ? String.format("GRANT SELECT ON ALL %sS IN SCHEMA %s TO %s;", kind, Identifier.display(schema), role)
                : String.format("GRANT SELECT ON %s %s TO %s;", kind, name, role);
    }

    /** Once for each schema of which nothing may be read, how many of these sequences that concerns. */
    List<String> remarks(List<SequenceRow> sequences) {
        Map<String, Integer> counts = new TreeMap<>();
        for (SequenceRow row : sequences) {
            String schema = row.sequence().name().schema();
            if (closedSequences.contains(schema)) {
                counts.merge(schema, 1, Integer::sum);
            }
        }
        List<String> remarks = new ArrayList<>();
        counts.forEach((schema, count) -> remarks.add(String.format(
                "the role %s may read no sequence of schema %s, so %d of them %s not checked: %s",
                role,
                Identifier.display(schema),
                count,
                count == 1 ? "is" : "are",
                select("SEQUENCE", schema, "", closedSequences))));
        return remarks;
    }
}
