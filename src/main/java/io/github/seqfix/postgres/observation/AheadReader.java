package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Gap;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RowsAhead;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.DatabaseSession;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up what lies ahead of sequences that lag behind a column. What cannot be looked up stays open: it is no reason to
 * fail.
 */
final class AheadReader {
    private final DatabaseSession session;

    AheadReader(DatabaseSession session) {
        this.session = session;
    }

    /** The observations of a batch, each of which {@link #isWorthWhile}, with what was found ahead. */
    Collection<Observation> complete(Batch batch, List<Observation> observations) throws SQLException {
        List<Observation> quick = new ArrayList<>();
        List<Observation> slow = new ArrayList<>();
        for (Observation observation : observations) {
            (NearestQuery.isOneLook(observation) ? quick : slow).add(observation);
        }
        Map<QualifiedName, Observation> complete = new HashMap<>();
        look(quick, complete);
        for (Observation observation : slow) {
            look(List.of(observation), complete);
        }
        if (batch.slowTable().isEmpty()) {
            for (Observation observation : List.copyOf(complete.values())) {
                complete.put(observation.sequence().name(), withGapIfPossible(observation));
            }
        }
        return complete.values();
    }

    /** What decides about one sequence, within the transaction that is open. */
    Observation decisive(BoundSequence sequence, Observation observation) throws SQLException {
        boolean decides = observation.isInterleaved() || GapQuery.isWorthWhile(observation);
        if (!decides || !isWorthWhile(sequence, observation)) {
            return observation;
        }
        Observation seen =
                withFurthest(nearest(List.of(observation), session::query).get(0), session::query);
        return sequence.slowTable().isEmpty() ? withGap(seen, session::query) : seen;
    }

    /** Another pass over all rows of a table is for a verdict only. */
    static boolean isWorthWhile(BoundSequence sequence, Observation observation) {
        return observation.isWorthLookingAhead() && (sequence.slowTable().isEmpty() || observation.isInterleaved());
    }

    /** How a statement is run. */
    @FunctionalInterface
    private interface Runner {
        <T> List<T> run(String statement, DatabaseSession.Row<T> row) throws SQLException;
    }

    /** A table that is locked meanwhile is not waited for. */
    private <T> List<T> once(String statement, DatabaseSession.Row<T> row) throws SQLException {
        return session.queryPagesOnce(statement, ObservationReader.LOCK_PROBE, row);
    }

    /** In halves, where all at once fails. */
    private void look(List<Observation> observations, Map<QualifiedName, Observation> complete) throws SQLException {
        if (observations.isEmpty()) {
            return;
        }
        try {
            for (Observation observation : nearest(observations, this::once)) {
                complete.put(observation.sequence().name(), withFurthest(observation, this::once));
            }
        } catch (SQLException e) {
            if (session.isLost()) {
                throw e;
            }
            if (observations.size() == 1) {
                Observation observation = observations.get(0);
                String reason = ReadFailures.sentence(e, ObservationReader.LOCK_PROBE, session.lockTimeout());
                complete.put(observation.sequence().name(), observation.with(RowsAhead.unseen(reason)));
            } else {
                int half = observations.size() / 2;
                look(observations.subList(0, half), complete);
                look(observations.subList(half, observations.size()), complete);
            }
        }
    }

    private static List<Observation> nearest(List<Observation> observations, Runner runner) throws SQLException {
        NearestQuery query = new NearestQuery(observations);
        return runner.run(query.statement(), query::read).get(0);
    }

    /** Where no room is left beyond all rows, those that the sequence can meet decide. */
    private static Observation withFurthest(Observation observation, Runner runner) throws SQLException {
        RowsAhead ahead = observation.ahead();
        if (ahead == null || ahead.collision() == null || !observation.needsFurthest()) {
            return observation;
        }
        NearestQuery query = NearestQuery.furthest(observation);
        return observation.with(ahead.withFurthest(
                runner.run(query.statement(), query::readFurthest).get(0).orElse(null)));
    }

    private Observation withGapIfPossible(Observation observation) throws SQLException {
        try {
            return withGap(observation, this::once);
        } catch (SQLException e) {
            if (session.isLost()) {
                throw e;
            }
            return observation;
        }
    }

    private static Observation withGap(Observation observation, Runner runner) throws SQLException {
        RowsAhead ahead = observation.ahead();
        if (ahead == null || ahead.collision() == null || !GapQuery.isWorthWhile(observation)) {
            return observation;
        }
        GapQuery query = GapQuery.of(observation);
        List<Gap> gaps = runner.run(query.statement(), query::read);
        return observation.with(ahead.withGap(gaps.isEmpty() ? null : gaps.get(0)));
    }
}
