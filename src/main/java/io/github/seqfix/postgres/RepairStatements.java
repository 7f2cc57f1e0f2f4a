package io.github.seqfix.postgres;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Numbers;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.RepairDecision;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.Sequence;
import java.math.BigInteger;
import java.util.Objects;
import org.postgresql.core.Oid;

/** The statement that moves a sequence. */
final class RepairStatements {
    private static final SqlTemplate RESTART = SqlTemplate.load("restart");
    private static final SqlTemplate SETVAL_FORWARD = SqlTemplate.load("setval_forward");
    private static final SqlTemplate SETVAL_FROM_POSITION = SqlTemplate.load("setval_from_position");
    private static final SqlTemplate DEFINITION_UNCHANGED = SqlTemplate.load("definition_unchanged");

    private RepairStatements() {}

    /** ALTER SEQUENCE holds off {@code nextval}, which is what {@code lock=none} does not want; only the owner may. */
    static RepairMethod method(CatalogSequence sequence, LockMode lock) {
        return sequence.owner() && lock != LockMode.NONE ? RepairMethod.RESTART : RepairMethod.SETVAL;
    }

    /** A statement that moves the sequence, or, for {@code setval}, leaves it alone when it has moved on meanwhile. */
    static String render(RepairMethod method, Observation observation, RepairDecision.Move move) {
        Sequence sequence = observation.sequence();
        return switch (method) {
            case RESTART ->
                RESTART.name(sequence.name()).number("next", move.next()).render();
            case SETVAL ->
                move.backward() ? setvalFrom(observation, move.next()) : setvalForward(sequence, move.next());
        };
    }

    /** A statement that moves the sequence from where it was seen, and leaves it alone anywhere else. */
    static String setvalFrom(Observation observation, BigInteger next) {
        return fromPosition(SETVAL_FROM_POSITION, observation, next)
                .literal("sequence", observation.sequence().name().toSql())
                .render();
    }

    /** The same by other statements, of which more has to be said. */
    static SqlTemplate fromPosition(SqlTemplate template, Observation observation, BigInteger next) {
        Position position =
                Objects.requireNonNull(observation.position(), "only what was seen can be moved from there");
        return template.name(observation.sequence().name())
                .number("next", next)
                .number("last_value", position.lastValue())
                .sql("is_called", Boolean.toString(position.called()));
    }

    private static String setvalForward(Sequence sequence, BigInteger next) {
        return SETVAL_FORWARD
                .literal("sequence", sequence.name().toSql())
                .name(sequence.name())
                .number("next", next)
                .number("increment", sequence.increment())
                .render();
    }

    /** A query for whether the sequence is still defined as it was when its columns were read. */
    static String definitionUnchanged(Sequence sequence) {
        return DEFINITION_UNCHANGED
                .literal("sequence", sequence.name().toSql())
                .literal("parameters", parameters(sequence))
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
