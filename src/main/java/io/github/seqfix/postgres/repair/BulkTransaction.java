package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that moves one sequence if all is still as it was seen.
 *
 * @param move the sequence and its plan
 * @param method how it is moved
 * @param locks the statements that take the locks; empty where there are none
 * @param statement the statement that moves it
 */
record BulkTransaction(PlannedMove move, RepairMethod method, String locks, String statement) {
    private static final SqlTemplate COMMIT_WITHOUT_DISK =
            SqlTemplate.load(BulkTransaction.class, "commit_without_disk");
    private static final SqlTemplate HOLD_SEQUENCE = SqlTemplate.load(BulkTransaction.class, "hold_sequence");
    private static final SqlTemplate POSITION = SqlTemplate.load(BulkTransaction.class, "position");
    private static final SqlTemplate FLUSH = SqlTemplate.load(BulkTransaction.class, "flush");
    private static final String SEPARATOR = ";\n";

    static BulkTransaction of(PlannedMove move, LockMode lock) {
        RepairMethod method = isHolding(move.sequence(), lock) ? RepairMethod.LOCKED_SETVAL : RepairMethod.SETVAL;
        return new BulkTransaction(move, method, locks(move.sequence(), lock), MoveSql.moveIfUnchanged(move));
    }

    /** Whether nobody can draw meanwhile, so that nothing has to be undone if the disk never sees the move. */
    static boolean isHolding(BoundSequence sequence, LockMode lock) {
        return MoveSql.method(sequence, lock).locksSequence();
    }

    private static String locks(BoundSequence sequence, LockMode lock) {
        List<String> statements = new ArrayList<>();
        List<QualifiedName> tables = RepairLocks.tables(sequence, lock);
        if (!tables.isEmpty()) {
            statements.add(RepairLocks.lockTables(tables));
        }
        if (isHolding(sequence, lock)) {
            statements.add(COMMIT_WITHOUT_DISK.render());
            statements.add(HOLD_SEQUENCE
                    .name(sequence.name())
                    .text("owner", sequence.ownerRole().name())
                    .render());
        }
        return String.join(SEPARATOR, statements);
    }

    /** Moves, and reads back. */
    String moveAndLook() {
        return statement + SEPARATOR + POSITION.name(move.name()).render();
    }

    /** What makes a commit that has not waited for the disk durable; null where it has waited. */
    @Nullable String flush() {
        return method.locksSequence() ? FLUSH.name(move.name()).render() : null;
    }

    /** What to report once it was read back that the sequence stands where it is to stand; empty where that is not enough. */
    Optional<Repair> done(Judge judge) {
        Position reached = new Position(move.next(), false, true);
        Finding now = judge.judge(move.finding().observation().at(reached));
        return now.verdict().isSettled()
                ? Optional.of(move.plan().by(method, statement).done(move.next(), now.verdict()))
                : Optional.empty();
    }
}
