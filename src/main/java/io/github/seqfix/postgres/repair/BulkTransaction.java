package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction that moves one sequence if all is still as it was seen.
 *
 * @param move the sequence and its plan
 * @param method how it is moved
 * @param statement the statement that moves it
 * @param statements all of the transaction but its beginning and its end: the locks, that statement, and a query for where
 *     the sequence then stands
 */
record BulkTransaction(PlannedMove move, RepairMethod method, String statement, String statements) {
    /** How many of the statements are queries; the last of them reads back. */
    static final int QUERIES = 2;

    private static final SqlTemplate COMMIT_WITHOUT_DISK =
            SqlTemplate.load(BulkTransaction.class, "commit_without_disk");
    private static final SqlTemplate HOLD_SEQUENCE = SqlTemplate.load(BulkTransaction.class, "hold_sequence");
    private static final SqlTemplate POSITION = SqlTemplate.load(BulkTransaction.class, "position");

    static BulkTransaction of(PlannedMove move, LockMode lock) {
        BoundSequence sequence = move.sequence();
        RepairMethod method =
                MoveSql.method(sequence, lock).locksSequence() ? RepairMethod.LOCKED_SETVAL : RepairMethod.SETVAL;
        String statement = MoveSql.moveIfUnchanged(method, move);
        List<String> statements = new ArrayList<>();
        if (method.locksSequence()) {
            statements.add(COMMIT_WITHOUT_DISK.render());
        }
        List<QualifiedName> tables = RepairLocks.tables(sequence, lock);
        if (!tables.isEmpty()) {
            statements.add(RepairLocks.lockTables(tables));
        }
        if (method.locksSequence()) {
            statements.add(HOLD_SEQUENCE
                    .name(sequence.name())
                    .text("owner", sequence.ownerRole().name())
                    .render());
        }
        statements.add(statement);
        statements.add(POSITION.name(sequence.name()).render());
        return new BulkTransaction(move, method, statement, String.join(";\n", statements));
    }
}
