package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.CrashWatch;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SessionPool;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/**
 * Moves many sequences by optimistic locking: each in a transaction of its own, several transactions in one message to the
 * server, over the connections of a pool. A transaction takes the same locks as {@link RepairAttempt}, and moves the
 * sequence only if all is still as it was when the new position was chosen, so nothing has to be decided in between. What
 * has changed, is locked, or fails is left to {@link SingleRepair}.
 */
final class BulkRepair {
    private static final SqlTemplate FLUSH = SqlTemplate.load(BulkRepair.class, "flush");

    /** Fifty gain a tenth more, as measured on PostgreSQL 15, and one that fails costs all of them another attempt. */
    private static final int MOVES_OF_A_MESSAGE = 10;

    private static final int REPAIRS_WORTH_A_CONNECTION = 250;
    /** How long a bulk transaction waits for a lock. */
    private static final Duration BULK_LOCK_WAIT = Duration.ofMillis(20);

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
        Queue<QualifiedName> unflushed = new ConcurrentLinkedQueue<>();
        try (CrashWatch watch = pool.watchForCrash()) {
            move(moves, (move, repair) -> {
                done.put(move.name(), repair);
                if (locksSequence(move.sequence())) {
                    unflushed.add(move.name());
                }
                progress.advance(Progress.Step.REPAIR, done.size(), moves.size());
            });
            boolean durable = unflushed.isEmpty() || (flush(unflushed) && watch.hasNotCrashed());
            return durable ? done : Map.of();
        } catch (SQLException e) {
            // Without the watch nothing can be said of what is done; one by one it can.
            return Map.of();
        }
    }

    private void move(List<PlannedMove> moves, BiConsumer<PlannedMove, Repair> done) {
        try {
            pool.each(
                    messages(moves.stream().filter(this::isFit).toList()),
                    REPAIRS_WORTH_A_CONNECTION / MOVES_OF_A_MESSAGE,
                    MOVES_OF_A_MESSAGE,
                    (connection, message) -> attempt(connection, message, done));
        } catch (SQLException e) {
            // The first connection was lost; what has been moved by then stays moved.
            pool.renewFirst();
        }
    }

    private static List<List<PlannedMove>> messages(List<PlannedMove> moves) {
        List<List<PlannedMove>> messages = new ArrayList<>();
        for (int from = 0; from < moves.size(); from += MOVES_OF_A_MESSAGE) {
            messages.add(moves.subList(from, Math.min(moves.size(), from + MOVES_OF_A_MESSAGE)));
        }
        return messages;
    }

    /** A message that fails is sent again move by move: the error does not tell which of them has failed. */
    private void attempt(DatabaseSession connection, List<PlannedMove> message, BiConsumer<PlannedMove, Repair> done)
            throws SQLException {
        try {
            send(connection, message, done);
        } catch (SQLException e) {
            if (connection.isLost()) {
                throw e;
            }
            if (message.size() > 1) {
                for (PlannedMove move : message) {
                    attempt(connection, List.of(move), done);
                }
            }
        }
    }

    private void send(DatabaseSession connection, List<PlannedMove> message, BiConsumer<PlannedMove, Repair> done)
            throws SQLException {
        List<BulkTransaction> transactions = new ArrayList<>();
        for (PlannedMove move : message) {
            transactions.add(BulkTransaction.of(move, lock));
        }
        List<List<Position>> positions = connection.pipeline(
                transactions.stream().map(BulkTransaction::statements).toList(),
                BulkTransaction.QUERIES,
                BULK_LOCK_WAIT,
                row -> new Position(BigInteger.valueOf(row.getLong(1)), row.getBoolean(2), true));
        for (int index = 0; index < transactions.size(); index++) {
            for (Position position : positions.get(index)) {
                readBack(transactions.get(index), position, done);
            }
        }
    }

    /** A sequence that stands where it is to stand has been moved: at the latest by a message that has failed after it. */
    private void readBack(BulkTransaction transaction, Position position, BiConsumer<PlannedMove, Repair> done) {
        PlannedMove move = transaction.move();
        Finding now = judge.judge(move.finding().observation().at(position));
        if (move.next().equals(now.observation().next()) && now.verdict().isSettled()) {
            Repair sent = move.plan().by(transaction.method(), transaction.statement());
            done.accept(move, sent.done(move.next(), now.verdict()));
        }
    }

    /**
     * Values in other sessions' CACHE need ALTER SEQUENCE .. RESTART, an owner that is overruled has to be noticed, a row
     * past the range hides those that count, what takes long to read needs its {@code statement_timeout}, and a place
     * between rows that the sequence never meets is none that a look beyond them could tell to be free.
     */
    private boolean isFit(PlannedMove move) {
        boolean cached = move.sequence().sequence().cache().compareTo(BigInteger.ONE) > 0;
        boolean fit = !((cached || !counting) && locksSequence(move.sequence()))
                && move.sequence().slowTable().isEmpty();
        Observation seen = move.finding().observation();
        fit &= seen.isSafe(move.next(), seen.edge());
        for (ObservedColumn column : seen.columns()) {
            fit &= column.outside() == null;
        }
        return fit;
    }

    /** Whether nobody can draw meanwhile, so that nothing has to be undone if the disk never sees the move. */
    private boolean locksSequence(BoundSequence sequence) {
        return MoveSql.method(sequence, lock).locksSequence();
    }

    private boolean flush(Iterable<QualifiedName> unflushed) {
        DatabaseSession session = pool.first();
        for (QualifiedName name : unflushed) {
            try {
                session.pipeline(List.of(FLUSH.name(name).render()), 1, BULK_LOCK_WAIT, row -> row.getString(1));
                return true;
            } catch (SQLException e) {
                if (session.isLost()) {
                    return false;
                }
                // Somebody uses this sequence right now: another one will do as well.
            }
        }
        return false;
    }
}
