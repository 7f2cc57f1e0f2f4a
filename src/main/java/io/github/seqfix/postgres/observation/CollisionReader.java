package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Observation;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.DatabaseSession;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up what the next inserts run into, for sequences that lag behind a column. What cannot be looked up stays open: it
 * is no reason to fail.
 */
final class CollisionReader {
    private final DatabaseSession session;

    CollisionReader(DatabaseSession session) {
        this.session = session;
    }

    /** The observations of a batch, in their order, with what was found ahead. */
    List<Observation> complete(Batch batch, List<Observation> observations) throws SQLException {
        List<Observation> quick = new ArrayList<>();
        List<Observation> slow = new ArrayList<>();
        for (int index = 0; index < observations.size(); index++) {
            Observation observation = observations.get(index);
            BoundSequence sequence = batch.sequences().get(index);
            if (observation.isWorthLookingAhead()) {
                if (sequence.slowTable().isEmpty()) {
                    (CollisionQuery.isQuick(observation) ? quick : slow).add(observation);
                }
            }
        }
        Map<QualifiedName, Observation> complete = new HashMap<>();
        look(quick, complete);
        for (Observation observation : slow) {
            look(List.of(observation), complete);
        }
        return observations.stream()
                .map(observation -> complete.getOrDefault(observation.sequence().name(), observation))
                .toList();
    }

    /** One by one, where all at once fails. */
    private void look(List<Observation> observations, Map<QualifiedName, Observation> complete) throws SQLException {
        if (observations.isEmpty()) {
            return;
        }
        CollisionQuery query = new CollisionQuery(observations);
        try {
            for (Observation observation : session.queryPagesOnce(
                            query.statement(), ObservationReader.LOCK_PROBE, query::read)
                    .get(0)) {
                complete.put(observation.sequence().name(), observation);
            }
        } catch (SQLException e) {
            if (session.isLost()) {
                throw e;
            }
            if (observations.size() > 1) {
                for (Observation observation : observations) {
                    look(List.of(observation), complete);
                }
            }
        }
    }
}
