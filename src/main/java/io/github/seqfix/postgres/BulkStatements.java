package io.github.seqfix.postgres;

import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.Sequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Writes the statements that move a sequence if all is still as it was seen. */
final class BulkStatements {
    /** How many of the statements return a result. */
    static final int RESULTS = 2;

    private static final SqlTemplate COMMIT_ASYNCHRONOUSLY = SqlTemplate.load("commit_asynchronously");
    private static final SqlTemplate HOLD_SEQUENCE = SqlTemplate.load("hold_sequence");
    private static final SqlTemplate MOVE_HELD = SqlTemplate.load("move_held");
    private static final SqlTemplate MOVE_FREE = SqlTemplate.load("move_free");
    private static final SqlTemplate UNCHANGED = SqlTemplate.load("unchanged");
    private static final SqlTemplate ROWS_BEYOND = SqlTemplate.load("rows_beyond");
    private static final SqlTemplate POSITION = SqlTemplate.load("position");

    private final LockMode lock;

    BulkStatements(LockMode lock) {
        this.lock = lock;
    }

    /** Whether the sequence is locked, so that nobody draws and nothing has to be undone if the disk never sees it. */
    boolean holdsSequence(CatalogSequence sequence) {
        return RepairStatements.method(sequence, lock) == RepairMethod.RESTART;
    }

    /** The statements in their order; the last one returns where the sequence then stands. */
    List<String> of(CatalogSequence catalogSequence, Finding seen, BigInteger next) {
        Sequence sequence = catalogSequence.sequence();
        List<String> statements = new ArrayList<>();
        List<QualifiedName> tables = RepairLocks.tables(catalogSequence, lock);
        if (!tables.isEmpty()) {
            statements.add(RepairLocks.lockTables(tables));
        }
        boolean held = holdsSequence(catalogSequence);
        if (held) {
            statements.add(0, COMMIT_ASYNCHRONOUSLY.render());
            statements.add(HOLD_SEQUENCE
                    .name(sequence.name())
                    .identifier("owner", catalogSequence.ownerRole().name())
                    .render());
        }
        String unchanged = UNCHANGED
                .literal("sequence", sequence.name().toSql())
                .literal("parameters", RepairStatements.parameters(sequence))
                .sql("rows_beyond", rowsBeyond(seen.observation()))
                .render();
        statements.add(RepairStatements.setvalFrom(held ? MOVE_HELD : MOVE_FREE, seen.observation(), next)
                .sql("unchanged", unchanged)
                .render());
        statements.add(POSITION.name(sequence.name()).render());
        return statements;
    }

    private static String rowsBeyond(Observation observation) {
        List<String> queries = new ArrayList<>();
        for (ObservedColumn column : observation.columns()) {
            if (column.binding().comparable()) {
                queries.add('(' + rowsBeyond(observation.sequence().direction(), column) + ')');
            }
        }
        return String.join(" union all ", queries);
    }

    private static String rowsBeyond(Direction direction, ObservedColumn column) {
        BigInteger edge = column.edge();
        String beyond = edge == null ? "is not null" : (direction == Direction.ASCENDING ? "> " : "< ") + edge;
        return ROWS_BEYOND
                .name(column.binding().column().table())
                .identifier("column", column.binding().column().name())
                .sql("beyond", beyond)
                .render();
    }
}
