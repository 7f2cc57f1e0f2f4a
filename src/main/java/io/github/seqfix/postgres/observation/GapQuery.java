package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Gap;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.ValueRange;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;

/** The query for the first gap ahead of a sequence that is wider than usual. */
final class GapQuery {
    private static final SqlTemplate GAP = SqlTemplate.load(GapQuery.class, "gap");
    private static final SqlTemplate BOUND = SqlTemplate.load(GapQuery.class, "gap_bound_fragment");
    private static final SqlTemplate ROWS = SqlTemplate.load(GapQuery.class, "gap_rows_fragment");

    /** Eight go through every range of which a quarter is usual; more are for ids that lie far apart everywhere. */
    private static final int STEPS = 64;

    private final Observation observation;
    private final BigInteger from;
    private final boolean ascending;

    private GapQuery(Observation observation, BigInteger from) {
        this.observation = observation;
        this.from = from;
        this.ascending = observation.sequence().direction() == Direction.ASCENDING;
    }

    static GapQuery of(Observation observation) {
        BigInteger next = Objects.requireNonNull(observation.next(), "only what has a next looks ahead");
        return new GapQuery(observation, observation.sequence().range().clamp(next));
    }

    /** Whether there is room for such a gap. */
    static boolean isWorthWhile(Observation observation) {
        BigInteger next = observation.next();
        BigInteger edge = observation.edge();
        return next != null && edge != null && edge.subtract(next).abs().compareTo(observation.widestUsualGap()) > 0;
    }

    String statement() {
        ValueRange range = observation.sequence().range();
        BigInteger usual = observation.widestUsualGap();
        BigInteger half = usual.add(BigInteger.ONE).divide(BigInteger.TWO);
        String ahead = ascending
                ? "least(walk.reached + " + numeric(half) + ", " + range.max() + ")"
                : "greatest(walk.reached - " + numeric(half) + ", " + range.min() + ")";
        String below = (ascending ? "ahead.held - " : "ahead.held + ") + numeric(BigInteger.ONE);
        return GAP.number("from", from)
                .sql("further_of", ascending ? "greatest" : "least")
                .sql("nearer_of", ascending ? "least" : "greatest")
                .sql("ahead", bounds(ascending ? "min" : "max", ahead, last(range)))
                .sql("below", bounds(ascending ? "max" : "min", first(range), below))
                .sql("rows_beyond", rows("walk.reached", last(range)))
                .number("steps", STEPS)
                .number("usual", usual)
                .number("most", Gap.MOST_COUNTED + 1)
                .render();
    }

    Gap read(ResultSet row) throws SQLException {
        return new Gap(
                new BigInteger(row.getString("before")),
                new BigInteger(row.getString("reached")),
                row.getInt("beyond"));
    }

    private String first(ValueRange range) {
        return range.first(observation.sequence().direction()).toString();
    }

    private String last(ValueRange range) {
        return range.last(observation.sequence().direction()).toString();
    }

    /** Of each column's values from one place to another, in the direction of the sequence. */
    private String bounds(String aggregate, String start, String end) {
        return observation.columns().stream()
                .map(ObservedColumn::binding)
                .filter(Binding::comparable)
                .map(binding -> between(BOUND.sql("aggregate", aggregate), binding, start, end))
                .collect(Collectors.joining(", "));
    }

    private String rows(String start, String end) {
        return observation.columns().stream()
                .map(ObservedColumn::binding)
                .filter(Binding::comparable)
                .map(binding -> between(ROWS, binding, start, end))
                .collect(Collectors.joining("\nunion all\n"));
    }

    private String between(SqlTemplate template, Binding binding, String start, String end) {
        return template.text("column", binding.column().name())
                .name(binding.column().table())
                .sql("min", bigint(ascending ? start : end))
                .sql("max", bigint(ascending ? end : start))
                .render();
    }

    /** Of the very type beside it: for two types that differ, an operator along the role's path could fit better. */
    private static String numeric(BigInteger number) {
        return number + "::numeric";
    }

    private static String bigint(String expression) {
        return '(' + expression + ")::bigint";
    }
}
