package io.github.seqfix.postgres;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the statements that read where sequences stand and what their columns hold. Each reads many, in rows that have
 * the place in the batch, a value as text, and {@code is_called}.
 */
final class ObservationSql {
    private static final SqlTemplate OBSERVATION = SqlTemplate.load("observation");
    private static final SqlTemplate FURTHEST = SqlTemplate.load("furthest");
    private static final SqlTemplate EDGE = SqlTemplate.load("edge");
    private static final SqlTemplate EDGE_VALUE = SqlTemplate.load("edge_value");
    private static final SqlTemplate PASS = SqlTemplate.load("pass");
    private static final SqlTemplate PASS_VALUE = SqlTemplate.load("pass_value");

    private ObservationSql() {}

    /** A row for each sequence: where it stands. */
    static String positions(List<CatalogSequence> batch) {
        List<String> rows = new ArrayList<>();
        for (CatalogSequence sequence : batch) {
            rows.add(OBSERVATION
                    .number("ordinal", rows.size())
                    .name(sequence.name())
                    .render());
        }
        return union(rows);
    }

    /**
     * A row for each comparable column: its furthest value, wherever it lies. The columns of a slow table are read in one
     * pass.
     */
    static Optional<String> furthest(List<CatalogSequence> batch) {
        // A slow table makes a batch of its own.
        Optional<QualifiedName> slowTable = batch.get(0).slowTable();
        Map<String, String> pass = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        for (CatalogSequence sequence : batch) {
            for (Binding binding : comparable(sequence)) {
                QualifiedName table = binding.column().table();
                rows.add(
                        slowTable.filter(table::equals).isPresent()
                                ? passValue(pass, rows.size(), sequence.sequence(), binding)
                                : furthest(rows.size(), sequence.sequence(), binding));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(slowTable
                .map(table -> PASS.sql("values", passValues(pass))
                        .name(table)
                        .sql("observations", union(rows))
                        .render())
                .orElseGet(() -> union(rows)));
    }

    /** A row for each comparable column: its edge. */
    static String edges(List<CatalogSequence> batch) {
        List<String> rows = new ArrayList<>();
        for (CatalogSequence sequence : batch) {
            for (Binding binding : comparable(sequence)) {
                rows.add(EDGE_VALUE
                        .number("ordinal", rows.size())
                        .sql("edge", edge(sequence.sequence(), binding))
                        .render());
            }
        }
        return union(rows);
    }

    /** The furthest value inside the sequence's range, as an expression. */
    static String edge(Sequence sequence, Binding binding) {
        return EDGE.sql("aggregate", aggregate(sequence))
                .identifier("column", binding.column().name())
                .name(binding.column().table())
                .number("min", sequence.min())
                .number("max", sequence.max())
                .render();
    }

    static List<Binding> comparable(CatalogSequence sequence) {
        List<Binding> bindings = new ArrayList<>();
        for (CatalogColumn column : sequence.columns()) {
            if (column.binding().comparable()) {
                bindings.add(column.binding());
            }
        }
        return bindings;
    }

    private static String union(List<String> rows) {
        return String.join("\nunion all\n", rows);
    }

    private static String furthest(int ordinal, Sequence sequence, Binding binding) {
        return FURTHEST.number("ordinal", ordinal)
                .sql("aggregate", aggregate(sequence))
                .identifier("column", binding.column().name())
                .name(binding.column().table())
                .render();
    }

    /** A value of the pass by its name there; the same value is not computed twice. */
    private static String passValue(Map<String, String> pass, int ordinal, Sequence sequence, Binding binding) {
        String value =
                aggregate(sequence) + '(' + Identifier.quote(binding.column().name()) + ")::text";
        String name = pass.computeIfAbsent(value, key -> "value_" + (pass.size() + 1));
        return PASS_VALUE.number("ordinal", ordinal).identifier("value", name).render();
    }

    private static String passValues(Map<String, String> pass) {
        return pass.entrySet().stream()
                .map(entry -> entry.getKey() + " as " + Identifier.quote(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String aggregate(Sequence sequence) {
        return sequence.direction() == Direction.ASCENDING ? "max" : "min";
    }
}
