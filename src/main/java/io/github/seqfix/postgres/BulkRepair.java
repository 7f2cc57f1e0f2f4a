package io.github.seqfix.postgres;

import io.github.seqfix.core.Direction;
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
import io.github.seqfix.core.Sequence;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.postgresql.core.Oid;

/**
 * Moves many sequences: each in a transaction of its own that is one message to the server, over a few connections side by
 * side. The message takes the same locks as {@link RepairAttempt}, and moves the sequence only if all is still as it was
 * when the new position was chosen, so nothing has to be decided in between. Whatever is not so, is not free at once, or
 * fails, is left to that one.
 */
final class BulkRepair {
    private static final SqlTemplate COMMIT_ASYNCHRONOUSLY = SqlTemplate.load("commit_asynchronously");
    private static final SqlTemplate LOCK_TABLES = SqlTemplate.load("lock_tables");
    private static final SqlTemplate SEQUENCE_CHANGED = SqlTemplate.load("sequence_changed");
    private static final SqlTemplate ROWS_BEYOND = SqlTemplate.load("rows_beyond");
    private static final SqlTemplate HOLD_SEQUENCE = SqlTemplate.load("hold_sequence");
    private static final SqlTemplate LOCK_SEQUENCE = SqlTemplate.load("lock_sequence");
    private static final SqlTemplate SETVAL_AS_SEEN = SqlTemplate.load("setval_as_seen");
    private static final SqlTemplate POSITION = SqlTemplate.load("position");

    private static final int REPAIRS_WORTH_A_CONNECTION = 250;
    /** As many tables as {@link ScanReader} lets a connection see. */
    private static final int REPAIRS_OF_A_CONNECTION = 5_000;
    /** There are others to repair meanwhile. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final Sessions sessions;
    private final Judge judge;
    private final LockMode lock;

    BulkRepair(Sessions sessions, Judge judge, LockMode lock) {
        this.sessions = sessions;
        this.judge = judge;
        this.lock = lock;
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
    Map<QualifiedName, Repair> run(List<Move> moves, Progress progress) throws SQLException {
        Map<QualifiedName, Repair> done = new ConcurrentHashMap<>();
        List<CatalogSequence> unflushed = new ArrayList<>();
        AtomicInteger seen = new AtomicInteger();
        sessions.each(moves, REPAIRS_WORTH_A_CONNECTION, REPAIRS_OF_A_CONNECTION, (connection, move) -> {
            Optional<Repair> repair = isFit(move) ? attempt(connection, move) : Optional.empty();
            repair.ifPresent(finished -> {
                done.put(move.sequence.name(), finished);
                if (holdsSequence(move.sequence)) {
                    synchronized (unflushed) {
                        unflushed.add(move.sequence);
                    }
                }
            });
            progress.advance(Progress.Step.REPAIR, seen.incrementAndGet(), moves.size());
        });
        return unflushed.isEmpty() || flush(unflushed) ? done : Map.of();
    }

    private Optional<Repair> attempt(DatabaseSession connection, Move move) throws SQLException {
        try {
            List<List<Position>> results = connection.write(
                    statements(move),
                    PATIENCE,
                    row -> new Position(
                            BigInteger.valueOf(row.getLong("last_value")), row.getBoolean("is_called"), true));
            List<Position> moved = results.get(results.size() - 2);
            List<Position> readBack = results.get(results.size() - 1);
            return moved.isEmpty() || readBack.isEmpty() ? Optional.empty() : readBack(move, readBack.get(0));
        } catch (SQLException e) {
            if (connection.isLost()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Optional<Repair> readBack(Move move, Position position) {
        Finding now = judge.judge(move.finding.observation().at(position));
        BigInteger next = Objects.requireNonNull(move.plan.next());
        return next.equals(now.observation().next()) && RepairAttempt.isRepaired(now.verdict())
                ? Optional.of(move.plan.by(RepairMethod.SETVAL, setval(move)).done(next, now.verdict()))
                : Optional.empty();
    }

    /**
     * Values in other sessions' CACHE need ALTER SEQUENCE .. RESTART, a row past the range hides those that count, and
     * what takes long to read needs its {@code statement_timeout}.
     */
    private boolean isFit(Move move) {
        Observation observation = move.finding.observation();
        boolean cached = observation.sequence().cache().compareTo(BigInteger.ONE) > 0;
        return !(cached && holdsSequence(move.sequence))
                && move.sequence.slowTable().isEmpty()
                && observation.columns().stream().allMatch(column -> column.outside() == null);
    }

    private boolean holdsSequence(CatalogSequence sequence) {
        return RepairStatements.method(sequence, lock) == RepairMethod.RESTART;
    }

    private List<String> statements(Move move) {
        List<String> statements = new ArrayList<>();
        CatalogSequence sequence = move.sequence;
        List<QualifiedName> tables = lock == LockMode.TABLE ? RepairLocks.tables(sequence) : List.of();
        if (holdsSequence(sequence)) {
            statements.add(COMMIT_ASYNCHRONOUSLY.render());
        }
        if (!tables.isEmpty()) {
            statements.add(LOCK_TABLES
                    .sql("tables", tables.stream().map(QualifiedName::toSql).collect(Collectors.joining(", ")))
                    .render());
        }
        if (holdsSequence(sequence)) {
            statements.add(HOLD_SEQUENCE
                    .name(sequence.name())
                    .identifier("owner", sequence.ownerRole().name())
                    .render());
        }
        statements.add(SEQUENCE_CHANGED
                .literal("sequence", sequence.name().toSql())
                .literal("parameters", parameters(sequence.sequence()))
                .render());
        for (ObservedColumn column : move.finding.observation().columns()) {
            if (column.binding().comparable()) {
                statements.add(rowsBeyond(sequence.sequence().direction(), column));
            }
        }
        statements.add(setval(move));
        statements.add(POSITION.name(sequence.name()).render());
        return statements;
    }

    /** The definition as {@code pg_sequence_parameters} prints it. */
    private static String parameters(Sequence sequence) {
        int dataType = switch (sequence.dataType()) {
            case "smallint" -> Oid.INT2;
            case "integer" -> Oid.INT4;
            default -> Oid.INT8;
        };
        return String.format(
                "(%s,%s,%s,%s,%s,%s,%s)",
                sequence.start(),
                sequence.min(),
                sequence.max(),
                sequence.increment(),
                sequence.cycle() ? "t" : "f",
                sequence.cache(),
                dataType);
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

    private static String setval(Move move) {
        Observation observation = move.finding.observation();
        Sequence sequence = observation.sequence();
        Position position = Objects.requireNonNull(observation.position());
        return SETVAL_AS_SEEN
                .literal("sequence", sequence.name().toSql())
                .name(sequence.name())
                .number("next", Objects.requireNonNull(move.plan.next()))
                .number("last_value", position.lastValue())
                .sql("is_called", Boolean.toString(position.called()))
                .render();
    }

    /** Commits something that the server waits for the disk with: a sequence that is written to a new file. */
    private boolean flush(List<CatalogSequence> unflushed) {
        DatabaseSession session = sessions.first();
        for (int index = unflushed.size() - 1; index >= 0 && !session.isLost(); index--) {
            try {
                session.write(
                        List.of(LOCK_SEQUENCE.name(unflushed.get(index).name()).render()),
                        PATIENCE,
                        row -> row.getString(1));
                return true;
            } catch (SQLException e) {
                // Somebody uses this sequence right now: another one will do as well.
            }
        }
        return false;
    }
}
