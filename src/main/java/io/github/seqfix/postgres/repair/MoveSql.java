package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Numbers;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.RepairDecision;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.SqlTemplate;
import io.github.seqfix.postgres.observation.DirectionSql;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postgresql.core.Oid;

/** Writes the statement that moves a sequence. */
final class MoveSql {
    private static final SqlTemplate RESTART = SqlTemplate.load(MoveSql.class, "restart");
    private static final SqlTemplate SETVAL_FORWARD = SqlTemplate.load(MoveSql.class, "setval_forward");
    private static final SqlTemplate SETVAL_FROM_POSITION = SqlTemplate.load(MoveSql.class, "setval_from_position");
    private static final SqlTemplate SETVAL_IF_UNCHANGED = SqlTemplate.load(MoveSql.class, "setval_if_unchanged");
    private static final SqlTemplate ROWS_BEYOND = SqlTemplate.load(MoveSql.class, "rows_beyond");
    private static final SqlTemplate DEFINITION_UNCHANGED = SqlTemplate.load(MoveSql.class, "definition_unchanged");

    private MoveSql() {}

    static RepairMethod method(BoundSequence sequence, LockMode lock) {
        return RepairMethod.of(sequence.owner(), lock);
    }

    /** A statement that moves the sequence, or, for {@code setval}, leaves it alone when it has moved on meanwhile. */
    static String move(RepairMethod method, Observation observation, RepairDecision.Move move) {
        Sequence sequence = observation.sequence();
        return switch (method) {
            case RESTART ->
                RESTART.name(sequence.name()).number("next", move.next()).render();
            case LOCKED_SETVAL, SETVAL ->
                move.backward() ? setvalFrom(observation, move.next()) : setvalForward(sequence, move.next());
        };
    }

    private static String setvalFrom(Observation observation, BigInteger next) {
        return fromPosition(SETVAL_FROM_POSITION, observation, next)
                .text("sequence", observation.sequence().name().toSql())
                .render();
    }

    private static String setvalForward(Sequence sequence, BigInteger next) {
        return SETVAL_FORWARD
                .text("sequence", sequence.name().toSql())
                .name(sequence.name())
                .number("next", next)
                .number("increment", sequence.increment())
                .render();
    }

    /** A statement that moves the sequence if position, definition and rows are still as they were seen. */
    static String moveIfUnchanged(PlannedMove move) {
        Observation seen = move.finding().observation();
        return fromPosition(SETVAL_IF_UNCHANGED, seen, move.next())
                .text("file", Long.toString(move.sequence().file()))
                .sql("rows_beyond", rowsBeyond(seen))
                .render();
    }

    private static SqlTemplate fromPosition(SqlTemplate template, Observation observation, BigInteger next) {
        Position position =
                Objects.requireNonNull(observation.position(), "only what was seen can be moved from there");
        return template.name(observation.sequence().name())
                .number("next", next)
                .number("last_value", position.lastValue())
                .sql("is_called", Boolean.toString(position.called()));
    }

    private static String rowsBeyond(Observation observation) {
        String operator = DirectionSql.of(observation.sequence().direction()).beyond();
        List<String> queries = new ArrayList<>();
        for (ObservedColumn column : observation.columns()) {
            if (column.binding().comparable()) {
                BigInteger edge = column.edge();
                queries.add(ROWS_BEYOND
                        .name(column.binding().column().table())
                        .text("column", column.binding().column().name())
                        .sql("beyond", edge == null ? "is not null" : "operator(pg_catalog." + operator + ") " + edge)
                        .render());
            }
        }
        return String.join("\nunion all\n", queries);
    }

    /** A query for whether the sequence is still defined as it was when its columns were read. */
    static String definitionUnchanged(Sequence sequence) {
        return DEFINITION_UNCHANGED
                .text("sequence", sequence.name().toSql())
                .text("parameters", parameters(sequence))
                .render();
    }

    /** The definition as {@code pg_sequence_parameters} prints it. */
    private static String parameters(Sequence sequence) {
        int dataType = switch (sequence.dataType()) {
            case "smallint" -> Oid.INT2;
            case "integer" -> Oid.INT4;
            default -> Oid.INT8;
        };
        return "(" + Numbers.text(sequence.start()) + ',' + Numbers.text(sequence.min()) + ','
                + Numbers.text(sequence.max()) + ',' + Numbers.text(sequence.increment()) + ','
                + (sequence.cycle() ? 't' : 'f') + ',' + Numbers.text(sequence.cache()) + ',' + dataType + ')';
    }
}
