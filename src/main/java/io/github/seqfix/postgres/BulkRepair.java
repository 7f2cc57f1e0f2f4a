package io.github.seqfix.postgres;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/**
 * Moves many sequences: each in a transaction of its own, several transactions in one message to the server, over a few
 * connections side by side. A transaction takes the same locks as {@link RepairAttempt}, and moves the sequence only if all
 * is still as it was when the new position was chosen, so nothing has to be decided in between. Whatever is not so, is not
 * free at once, or fails, is left to that one.
 */
final class BulkRepair {
    private static final SqlTemplate LOCK_SEQUENCE = SqlTemplate.load("lock_sequence");

    /** Fifty gain a tenth more, as measured on PostgreSQL 15, and one that fails costs all of them another attempt. */
    private static final int MOVES_OF_A_MESSAGE = 10;

    private static final int REPAIRS_WORTH_A_CONNECTION = 250;
    /** As many tables as {@link ScanReader} lets a connection see. */
    private static final int REPAIRS_OF_A_CONNECTION = 5_000;
    /** There are others to repair meanwhile. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final Sessions sessions;
    private final Judge judge;
    private final BulkStatements statements;
    private final boolean counting;

    /**
     * Prepares for moves.
     *
     * @param counting whether the server counts what a session writes, which tells whether an owner was overruled
     */
    BulkRepair(Sessions sessions, Judge judge, LockMode lock, boolean counting) {
        this.sessions = sessions;
        this.judge = judge;
        this.counting = counting;
        this.statements = new BulkStatements(lock);
    }

    /**
     * A sequence to move.
     *
     * @param sequence what is known of it
     * @param finding what was seen when the plan was made
     * @param plan where it is to stand
     */
    record Move(CatalogSequence sequence, Finding finding, Repair plan) {}

    /** Makes the moves that can be made at once, and says which; each of them has reached the disk. */
    Map<QualifiedName, Repair> run(List<Move> moves, Progress progress) {
        Map<QualifiedName, Repair> done = new ConcurrentHashMap<>();
        Queue<CatalogSequence> unflushed = new ConcurrentLinkedQueue<>();
        try (Witness witness = sessions.witness()) {
            move(moves, (move, repair) -> {
                done.put(move.sequence.name(), repair);
                if (statements.holdsSequence(move.sequence)) {
                    unflushed.add(move.sequence);
                }
                progress.advance(Progress.Step.REPAIR, done.size(), moves.size());
            });
            boolean durable = unflushed.isEmpty() || (flush(unflushed) && witness.lasts());
            return durable ? done : Map.of();
        } catch (SQLException e) {
            // Without a witness nothing can be said of what is done; one by one it can.
            return Map.of();
        }
    }

    private void move(List<Move> moves, BiConsumer<Move, Repair> done) {
        try {
            sessions.each(
                    messages(moves.stream().filter(this::isFit).toList()),
                    REPAIRS_WORTH_A_CONNECTION / MOVES_OF_A_MESSAGE,
                    REPAIRS_OF_A_CONNECTION / MOVES_OF_A_MESSAGE,
                    (connection, message) -> attempt(connection, message, done));
        } catch (SQLException e) {
            // The first connection was lost; what has been moved by then stays moved.
            sessions.renewFirst();
        }
    }

    private static List<List<Move>> messages(List<Move> moves) {
        List<List<Move>> messages = new ArrayList<>();
        for (int from = 0; from < moves.size(); from += MOVES_OF_A_MESSAGE) {
            messages.add(moves.subList(from, Math.min(moves.size(), from + MOVES_OF_A_MESSAGE)));
        }
        return messages;
    }

    /** What fails in company is tried alone: the error does not tell which of them it was, and the others can be moved. */
    private void attempt(DatabaseSession connection, List<Move> message, BiConsumer<Move, Repair> done)
            throws SQLException {
        try {
            send(connection, message, done);
        } catch (SQLException e) {
            if (connection.isLost()) {
                throw e;
            }
            if (message.size() > 1) {
                for (Move move : message) {
                    attempt(connection, List.of(move), done);
                }
            }
        }
    }

    private void send(DatabaseSession connection, List<Move> message, BiConsumer<Move, Repair> done)
            throws SQLException {
        List<String> transactions = new ArrayList<>();
        for (Move move : message) {
            transactions.add(statements.of(move.sequence, move.finding, next(move)));
        }
        List<List<Position>> positions = connection.write(
                transactions,
                BulkStatements.QUERIES,
                PATIENCE,
                row -> new Position(BigInteger.valueOf(row.getLong(1)), row.getBoolean(2), true));
        for (int index = 0; index < message.size(); index++) {
            Move move = message.get(index);
            for (Position position : positions.get(index)) {
                readBack(move, position).ifPresent(repair -> done.accept(move, repair));
            }
        }
    }

    /** A sequence that stands where it is to stand has been moved: at the latest by a message that has failed after it. */
    private Optional<Repair> readBack(Move move, Position position) {
        Finding now = judge.judge(move.finding.observation().at(position));
        BigInteger next = next(move);
        return next.equals(now.observation().next()) && RepairAttempt.isRepaired(now.verdict())
                ? Optional.of(move.plan
                        .by(RepairMethod.SETVAL, RepairStatements.setvalFrom(move.finding.observation(), next))
                        .done(next, now.verdict()))
                : Optional.empty();
    }

    /**
     * Values in other sessions' CACHE need ALTER SEQUENCE .. RESTART, an owner that is overruled has to be noticed, a row
     * past the range hides those that count, and what takes long to read needs its {@code statement_timeout}.
     */
    private boolean isFit(Move move) {
        Observation observation = move.finding.observation();
        boolean cached = observation.sequence().cache().compareTo(BigInteger.ONE) > 0;
        boolean fit = !((cached || !counting) && statements.holdsSequence(move.sequence))
                && move.sequence.slowTable().isEmpty();
        for (ObservedColumn column : observation.columns()) {
            fit &= column.outside() == null;
        }
        return fit;
    }

    private static BigInteger next(Move move) {
        return Objects.requireNonNull(move.plan.next());
    }

    /** Commits something that the server waits for the disk with: a sequence that is written to a new file. */
    private boolean flush(Iterable<CatalogSequence> unflushed) {
        DatabaseSession session = sessions.first();
        for (CatalogSequence sequence : unflushed) {
            try {
                session.write(
                        List.of(LOCK_SEQUENCE.name(sequence.name()).render()), 1, PATIENCE, row -> row.getString(1));
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
