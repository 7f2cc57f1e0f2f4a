package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.postgres.binding.BoundColumn;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query for where the sequences of a batch stand and what their columns hold: all of it in one row. It writes the
 * statement and takes the row apart, so that the order of the values is known in one place.
 */
public final class ObservationQuery {
    private static final SqlTemplate OBSERVATION = SqlTemplate.load(ObservationQuery.class, "observation");
    private static final SqlTemplate PASS = SqlTemplate.load(ObservationQuery.class, "pass");
    private static final SqlTemplate FURTHEST = SqlTemplate.load(ObservationQuery.class, "furthest_fragment");
    private static final SqlTemplate EDGE = SqlTemplate.load(ObservationQuery.class, "edge_fragment");
    private static final SqlTemplate POSITION = SqlTemplate.load(ObservationQuery.class, "position_fragment");

    private final Batch batch;
    private final boolean edges;

    private ObservationQuery(Batch batch, boolean edges) {
        this.batch = batch;
        this.edges = edges;
    }

    /** Asks for the furthest value of each comparable column, wherever it lies. */
    static ObservationQuery furthest(Batch batch) {
        return new ObservationQuery(batch, false);
    }

    /** Asks for that, and for the furthest value inside the sequence's range. */
    static ObservationQuery edges(Batch batch) {
        return new ObservationQuery(batch, true);
    }

    /**
     * What was read of a sequence, as the server writes it.
     *
     * @param sequence the sequence
     * @param columns what each of its columns holds
     * @param position where it stands, as {@code (last_value,is_called)}; null when the server has shown no row
     */
    record Values(
            BoundSequence sequence,
            List<ColumnValues> columns,
            @Nullable String position) {}

    /**
     * What was read of a column, as the server writes it.
     *
     * @param column the column
     * @param furthest its furthest value; null when there is none, or when it is not comparable
     * @param edge its furthest value inside the sequence's range; null when there is none, or when it was not asked for
     */
    record ColumnValues(
            BoundColumn column,
            @Nullable String furthest,
            @Nullable String edge) {}

    /** The furthest value inside the sequence's range, as an expression. */
    private static String edge(Sequence sequence, Binding binding) {
        return EDGE.sql("aggregate", DirectionSql.of(sequence.direction()).aggregate())
                .text("column", binding.column().name())
                .name(binding.column().table())
                .number("min", sequence.range().min())
                .number("max", sequence.range().max())
                .render();
    }

    String statement() {
        String observation = OBSERVATION
                .sql("furthest", each(this::furthest))
                .sql("edges", edges ? each(ObservationQuery::edge) : "")
                .sql("positions", positions())
                .render();
        return batch.slowTable()
                .map(table -> PASS.sql("observation", observation).name(table).render())
                .orElse(observation);
    }

    /** Takes the row apart, in the order in which the statement asks. */
    List<Values> read(ResultSet row) throws SQLException {
        Iterator<@Nullable String> furthest = strings(row, "furthest");
        Iterator<@Nullable String> inRange = strings(row, "edges");
        Iterator<@Nullable String> positions = strings(row, "positions");
        List<Values> values = new ArrayList<>();
        for (BoundSequence sequence : batch.sequences()) {
            List<ColumnValues> columns = new ArrayList<>();
            for (BoundColumn column : sequence.columns()) {
                boolean asked = column.binding().comparable();
                columns.add(new ColumnValues(
                        column, asked ? furthest.next() : null, asked && edges ? inRange.next() : null));
            }
            values.add(new Values(sequence, columns, positions.next()));
        }
        return values;
    }

    private static Iterator<@Nullable String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((@Nullable String[]) row.getArray(column).getArray())
                .iterator();
    }

    /** What is asked of a column. */
    @FunctionalInterface
    private interface Expression {
        String of(Sequence sequence, Binding binding);
    }

    private String each(Expression expression) {
        List<String> expressions = new ArrayList<>();
        for (BoundSequence sequence : batch.sequences()) {
            for (Binding binding : sequence.comparable()) {
                expressions.add(expression.of(sequence.sequence(), binding));
            }
        }
        return list(expressions);
    }

    private String positions() {
        List<String> expressions = new ArrayList<>();
        for (BoundSequence sequence : batch.sequences()) {
            expressions.add(POSITION.name(sequence.name()).render());
        }
        return list(expressions);
    }

    private static String list(List<String> expressions) {
        return String.join(",\n", expressions);
    }

    private String furthest(Sequence sequence, Binding binding) {
        DirectionSql direction = DirectionSql.of(sequence.direction());
        QualifiedName table = binding.column().table();
        String column = binding.column().name();
        return batch.slowTable().filter(table::equals).isPresent()
                ? "pg_catalog." + direction.aggregate() + '(' + Identifier.quote(column) + ")::text"
                : FURTHEST.text("column", column)
                        .name(table)
                        .sql("order", direction.furthestFirst())
                        .render();
    }
}
