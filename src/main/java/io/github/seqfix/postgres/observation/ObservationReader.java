package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.SqlStates;
import io.github.seqfix.postgres.observation.ObservationQuery.ColumnValues;
import io.github.seqfix.postgres.observation.ObservationQuery.Values;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads where sequences stand and what their columns hold. Many sequences make one statement, which ends with its
 * transaction: each statement locks all tables and indexes that it names.
 */
public final class ObservationReader {
    /** Enough for a lock that comes and goes. */
    static final Duration LOCK_PROBE = Duration.ofMillis(50);

    private final DatabaseSession session;
    private final ServerTraits traits;

    public ObservationReader(DatabaseSession session, ServerTraits traits) {
        this.session = session;
        this.traits = traits;
    }

    /** Observes all of them, in their order; a sequence that cannot be read does not affect the others. */
    List<Observation> read(Batch batch) throws SQLException {
        return read(batch, session.lockTimeout());
    }

    /** A lock that has outlasted its timeout is not waited for again to find out whose table it is on. */
    private List<Observation> read(Batch batch, Duration lockTimeout) throws SQLException {
        try {
            return observe(
                    batch,
                    batch.slowTable().isPresent()
                            ? (statement, row) -> session.queryOnce(statement, lockTimeout, row)
                            : (statement, row) -> session.queryPagesOnce(statement, lockTimeout, row));
        } catch (SQLException e) {
            if (session.isLost()) {
                throw e;
            }
            if (batch.sequences().size() == 1) {
                return List.of(
                        unseen(batch.sequences().get(0), ReadFailures.sentence(e, lockTimeout, session.lockTimeout())));
            }
            List<Observation> observations = new ArrayList<>();
            boolean probes = SqlStates.isLockTimeout(e) && LOCK_PROBE.compareTo(lockTimeout) < 0;
            Duration further = probes ? LOCK_PROBE : lockTimeout;
            for (Batch part : SqlStates.isCanceled(e) ? batch.singles() : batch.halves()) {
                observations.addAll(read(part, further));
            }
            return observations;
        }
    }

    /** Observes one sequence within the transaction that is open. */
    public Observation readOne(BoundSequence sequence) throws SQLException {
        Observation observation = observe(new Batch(List.of(sequence), sequence.slowTable()), session::query)
                .get(0);
        return new AheadReader(session).decisive(sequence, observation);
    }

    /** How a statement is run. */
    @FunctionalInterface
    private interface Runner {
        List<List<Values>> run(String statement, DatabaseSession.Row<List<Values>> row) throws SQLException;
    }

    private List<Observation> observe(Batch batch, Runner runner) throws SQLException {
        Map<QualifiedName, Observation> seen = new HashMap<>();
        Optional<Batch> readable = batch.only(sequence -> sequence.unreadable() == null);
        if (readable.isPresent()) {
            for (Values values : run(ObservationQuery.furthest(readable.get()), runner)) {
                if (!hidesEdge(values)) {
                    observation(values, ObservationReader::withFurthest)
                            .ifPresent(observation -> seen.put(values.sequence().name(), observation));
                }
            }
            Optional<Batch> hidden = readable.get()
                    .only(sequence -> !seen.containsKey(sequence.name())
                            && !sequence.comparable().isEmpty());
            if (hidden.isPresent()) {
                for (Values values : run(ObservationQuery.edges(hidden.get()), runner)) {
                    observation(values, ObservationReader::withEdge)
                            .ifPresent(observation -> seen.put(values.sequence().name(), observation));
                }
            }
        }
        List<Observation> observations = new ArrayList<>();
        for (BoundSequence sequence : batch.sequences()) {
            Observation observation = seen.get(sequence.name());
            observations.add(observation == null ? unseen(sequence, sequence.unreadable()) : observation);
        }
        return observations;
    }

    private static List<Values> run(ObservationQuery query, Runner runner) throws SQLException {
        return runner.run(query.statement(), query::read).get(0);
    }

    /** Where the furthest value does not count, the furthest of those that do has to be asked for. */
    private static boolean hidesEdge(Values values) {
        for (ColumnValues column : values.columns()) {
            if (ObservedValue.needsEdge(column.furthest(), values.sequence().sequence())) {
                return true;
            }
        }
        return false;
    }

    /** What becomes of the values of a comparable column. */
    @FunctionalInterface
    private interface Conversion {
        ObservedColumn of(BoundSequence sequence, ColumnValues column);
    }

    private static ObservedColumn withFurthest(BoundSequence sequence, ColumnValues column) {
        return ObservedValue.withFurthest(column.column().binding(), sequence.sequence(), column.furthest());
    }

    private static ObservedColumn withEdge(BoundSequence sequence, ColumnValues column) {
        return ObservedValue.withEdge(column.column().binding(), sequence.sequence(), column.furthest(), column.edge());
    }

    /** Empty when the sequence has shown no position: somebody is just replacing it. */
    private Optional<Observation> observation(Values values, Conversion conversion) {
        if (values.position() == null) {
            return Optional.empty();
        }
        BoundSequence sequence = values.sequence();
        List<ObservedColumn> columns = new ArrayList<>();
        for (ColumnValues column : values.columns()) {
            columns.add(
                    column.column().binding().comparable()
                            ? conversion.of(sequence, column)
                            : new ObservedColumn(column.column().binding(), null, null));
        }
        return Optional.of(new Observation(
                sequence.sequence(), columns, position(values.position()), sequence.unreadable(), sequence.hint()));
    }

    /** Reads {@code (last_value,is_called)}. */
    private Position position(String text) {
        int comma = text.indexOf(',');
        boolean called = text.startsWith("t", comma + 1);
        return new Position(
                BigInteger.valueOf(Long.parseLong(text, 1, comma, 10)),
                called,
                // A sequence that was never called since it was positioned has logged nothing ahead.
                traits.showsExactPositions() || !called,
                traits.primary());
    }

    private static Observation unseen(BoundSequence sequence, @Nullable String reason) {
        return new Observation(
                sequence.sequence(),
                sequence.columns().stream()
                        .map(column -> new ObservedColumn(column.binding(), null, null))
                        .toList(),
                null,
                reason,
                sequence.hint());
    }
}
