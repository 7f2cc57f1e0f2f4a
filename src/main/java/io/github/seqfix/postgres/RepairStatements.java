package io.github.seqfix.postgres;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairDecision;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.Sequence;
import org.jspecify.annotations.Nullable;

/** The statement that moves a sequence. */
final class RepairStatements {
    private static final SqlTemplate RESTART = SqlTemplate.load("restart");
    private static final SqlTemplate SETVAL_FORWARD = SqlTemplate.load("setval_forward");
    private static final SqlTemplate SETVAL_BACKWARD = SqlTemplate.load("setval_backward");

    private static final SqlTemplate DEFINITION_UNCHANGED = SqlTemplate.load("definition_unchanged");

    private RepairStatements() {}

    /** ALTER SEQUENCE holds off {@code nextval}, which is what {@code lock=none} does not want; only the owner may. */
    static RepairMethod method(CatalogSequence sequence, LockMode lock) {
        return sequence.owner() && lock != LockMode.NONE ? RepairMethod.RESTART : RepairMethod.SETVAL;
    }

    /** A statement that moves the sequence, or, for {@code setval}, leaves it alone when it has moved on meanwhile. */
    static String render(RepairMethod method, Observation observation, RepairDecision.Move move) {
        Sequence sequence = observation.sequence();
        QualifiedName name = sequence.name();
        return switch (method) {
            case RESTART -> RESTART.name(name).number("next", move.next()).render();
            case SETVAL -> {
                SqlTemplate setval = move.backward() ? unlessMoved(observation.position()) : unlessBeyond(sequence);
                yield setval.literal("sequence", name.toSql())
                        .name(name)
                        .number("next", move.next())
                        .render();
            }
        };
    }

    /** A query for whether the sequence is still defined as it was when its columns were read. */
    static String definitionUnchanged(Sequence sequence) {
        return DEFINITION_UNCHANGED
                .literal("schema_name", sequence.name().schema())
                .literal("sequence_name", sequence.name().name())
                .literal("data_type", sequence.dataType())
                .number("start", sequence.start())
                .number("increment", sequence.increment())
                .number("min", sequence.min())
                .number("max", sequence.max())
                .number("cache", sequence.cache())
                .render();
    }

    private static SqlTemplate unlessBeyond(Sequence sequence) {
        return SETVAL_FORWARD.number("increment", sequence.increment());
    }

    private static SqlTemplate unlessMoved(@Nullable Position position) {
        if (position == null) {
            throw new IllegalArgumentException("a sequence is moved back only from where it was seen");
        }
        return SETVAL_BACKWARD
                .number("last_value", position.lastValue())
                .sql("is_called", Boolean.toString(position.called()));
    }
}
