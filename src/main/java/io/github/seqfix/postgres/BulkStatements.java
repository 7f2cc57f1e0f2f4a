package io.github.seqfix.postgres;

import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairMethod;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Writes the statements that move a sequence if all is still as it was seen. */
final class BulkStatements {
    /** How many of the statements are queries: the last of them reads back where the sequence then stands. */
    static final int QUERIES = 2;

    private static final SqlTemplate MOVE_HELD = SqlTemplate.load("move_held");
    private static final SqlTemplate MOVE_FREE = SqlTemplate.load("move_free");
    private static final SqlTemplate ROWS_BEYOND = SqlTemplate.load("rows_beyond");

    private final LockMode lock;

    BulkStatements(LockMode lock) {
        this.lock = lock;
    }

    /** Whether the sequence is locked, so that nobody draws and nothing has to be undone if the disk never sees it. */
    boolean holdsSequence(CatalogSequence sequence) {
        return RepairStatements.method(sequence, lock) == RepairMethod.RESTART;
    }

    /** What moves one sequence, in a transaction that is open. */
    String of(CatalogSequence sequence, Finding seen, BigInteger next) {
        SqlTemplate move = holdsSequence(sequence)
                ? MOVE_HELD.identifier("owner", sequence.ownerRole().name())
                : MOVE_FREE;
        List<QualifiedName> tables = RepairLocks.tables(sequence, lock);
        return RepairStatements.fromPosition(move, seen.observation(), next)
                .literal("file", Long.toString(sequence.file()))
                .sql("locks", tables.isEmpty() ? "" : RepairLocks.lockTables(tables))
                .sql("rows_beyond", rowsBeyond(seen.observation()))
                .render();
    }

    private static String rowsBeyond(Observation observation) {
        List<String> queries = new ArrayList<>();
        for (ObservedColumn column : observation.columns()) {
            if (column.binding().comparable()) {
                queries.add(rowsBeyond(observation.sequence().direction(), column));
            }
        }
        return String.join("\nunion all\n", queries);
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
