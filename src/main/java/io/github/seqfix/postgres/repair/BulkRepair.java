package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SessionPool;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Moves many sequences by optimistic locking: each in a transaction of its own, many transactions in one statement, over the
 * connections of a pool. A transaction takes the same locks as {@link RepairAttempt}, and moves the sequence only if all is
 * still as it was when the new position was chosen, so nothing has to be decided in between. What has changed, is locked, or
 * fails is left to {@link SingleRepair}.
 */
final class BulkRepair {
    /** A hundred more or less make no difference that could be measured, and what breaks concerns no more than these. */
    private static final int MOVES_OF_A_STATEMENT = 100;

    private static final int STATEMENTS_WORTH_A_CONNECTION = 3;

    private final SessionPool pool;
    private final Judge judge;
    private final LockMode lock;
    private final boolean counting;

    /**
     * Prepares for moves.
     *
     * @param counting whether the server counts what a session writes, which tells whether an owner was overruled
     */
    BulkRepair(SessionPool pool, Judge judge, LockMode lock, boolean counting) {
        this.pool = pool;
        this.judge = judge;
        this.lock = lock;
        this.counting = counting;
    }

    /** Makes the moves that can be made at once, and says which; each of them has reached the disk. */
    Map<QualifiedName, Repair> run(List<PlannedMove> moves, Progress progress) {
        Map<QualifiedName, Repair> done = new ConcurrentHashMap<>();
        try {
            pool.each(
                    statements(moves),
                    STATEMENTS_WORTH_A_CONNECTION,
                    MOVES_OF_A_STATEMENT,
                    (session, statement) -> run(session, statement, transaction -> {
                        transaction
                                .done(judge)
                                .ifPresent(repair -> done.put(transaction.move().name(), repair));
                        progress.advance(Progress.Step.REPAIR, done.size(), moves.size());
                    }));
        } catch (SQLException e) {
            // The first connection was lost; what has been moved by then stays moved.
            pool.renewFirst();
        }
        return done;
    }

    private List<MoveMany> statements(List<PlannedMove> moves) {
        List<BulkTransaction> transactions = moves.stream()
                .filter(this::isFit)
                .map(move -> BulkTransaction.of(move, lock))
                .toList();
        List<MoveMany> statements = new ArrayList<>();
        for (int from = 0; from < transactions.size(); from += MOVES_OF_A_STATEMENT) {
            statements.add(new MoveMany(
                    transactions.subList(from, Math.min(transactions.size(), from + MOVES_OF_A_STATEMENT))));
        }
        return statements;
    }

    private static void run(DatabaseSession session, MoveMany statement, Consumer<BulkTransaction> done)
            throws SQLException {
        try {
            statement.run(session).forEach(done);
        } catch (SQLException e) {
            if (session.isLost()) {
                throw e;
            }
            // Whatever it has moved will be found in sync when it is looked at one by one.
        }
    }

    /**
     * Values in other sessions' CACHE need ALTER SEQUENCE .. RESTART, an owner that is overruled has to be noticed, a row
     * past the range hides those that count, what takes long to read needs its {@code statement_timeout}, and a place
     * between rows that the sequence never meets is none that a look beyond them could tell to be free.
     */
    private boolean isFit(PlannedMove move) {
        boolean cached = move.sequence().sequence().cache().compareTo(BigInteger.ONE) > 0;
        boolean fit = !((cached || !counting) && BulkTransaction.isHolding(move.sequence(), lock))
                && move.sequence().slowTable().isEmpty();
        Observation seen = move.finding().observation();
        fit &= seen.isSafe(move.next(), seen.edge());
        for (ObservedColumn column : seen.columns()) {
            fit &= column.outside() == null;
        }
        return fit;
    }
}
