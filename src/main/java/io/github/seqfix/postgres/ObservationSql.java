package io.github.seqfix.postgres;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the statement that reads where sequences stand and what their columns hold: many of them in one row. */
final class ObservationSql {
    private static final SqlTemplate OBSERVATION = SqlTemplate.load("observation");
    private static final SqlTemplate PASS = SqlTemplate.load("pass");
    private static final SqlTemplate FURTHEST = SqlTemplate.load("furthest");
    private static final SqlTemplate EDGE = SqlTemplate.load("edge");
    private static final SqlTemplate PLACE = SqlTemplate.load("place");

    private final List<CatalogSequence> batch;
    private final Optional<QualifiedName> slowTable;

    private ObservationSql(List<CatalogSequence> batch) {
        this.batch = batch;
        // A slow table makes a batch of its own.
        this.slowTable = batch.get(0).slowTable();
    }

    /** A statement for the furthest value of each comparable column, wherever it lies. */
    static String furthest(List<CatalogSequence> batch) {
        ObservationSql sql = new ObservationSql(batch);
        return sql.statement("");
    }

    /** A statement for that, and the furthest value inside the sequence's range. */
    static String edges(List<CatalogSequence> batch) {
        ObservationSql sql = new ObservationSql(batch);
        return sql.statement(sql.each(ObservationSql::edge));
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

    /** What is asked of a column. */
    @FunctionalInterface
    private interface Expression {
        String of(Sequence sequence, Binding binding);
    }

    private String statement(String edges) {
        String observation = OBSERVATION
                .sql("furthest", each(this::furthest))
                .sql("edges", edges)
                .sql("positions", positions())
                .render();
        return slowTable
                .map(table -> PASS.sql("observation", observation).name(table).render())
                .orElse(observation);
    }

    private String each(Expression expression) {
        List<String> values = new ArrayList<>();
        for (CatalogSequence sequence : batch) {
            for (Binding binding : comparable(sequence)) {
                values.add(expression.of(sequence.sequence(), binding));
            }
        }
        return list(values);
    }

    private String positions() {
        List<String> values = new ArrayList<>();
        for (CatalogSequence sequence : batch) {
            values.add(PLACE.name(sequence.name()).render());
        }
        return list(values);
    }

    private static String list(List<String> values) {
        return String.join(",\n", values);
    }

    private String furthest(Sequence sequence, Binding binding) {
        QualifiedName table = binding.column().table();
        String column = binding.column().name();
        return slowTable.filter(table::equals).isPresent()
                ? aggregate(sequence) + '(' + Identifier.quote(column) + ")::text"
                : FURTHEST.identifier("column", column)
                        .name(table)
                        .sql("order", sequence.direction() == Direction.ASCENDING ? "desc" : "asc")
                        .render();
    }

    private static String aggregate(Sequence sequence) {
        return sequence.direction() == Direction.ASCENDING ? "max" : "min";
    }
}
