package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.binding.Subscriptions;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What beside the sequences decides how they can be repaired; read once, before the first.
 *
 * @param role the role that repairs
 * @param counting whether the server counts what a session writes: it does, unless {@code track_counts} is off
 * @param eventTriggers the event triggers that run at each ALTER SEQUENCE
 * @param subscriptions what logical replication writes into
 */
record RepairEnvironment(String role, boolean counting, List<String> eventTriggers, Subscriptions subscriptions) {
    private static final SqlTemplate ENVIRONMENT = SqlTemplate.load(RepairEnvironment.class, "environment");
    private static final SqlTemplate EVENT_TRIGGERS = SqlTemplate.load(RepairEnvironment.class, "event_triggers");

    RepairEnvironment {
        eventTriggers = List.copyOf(eventTriggers);
    }

    static RepairEnvironment read(DatabaseSession session) throws SQLException {
        return session.inReadOnlyTransaction(() -> {
            Subscriptions subscriptions = Subscriptions.read(session);
            List<String> eventTriggers = session.query(EVENT_TRIGGERS.render(), row -> row.getString("name"));
            return session.query(
                            ENVIRONMENT.render(),
                            row -> new RepairEnvironment(
                                    row.getString("role"), row.getBoolean("counting"), eventTriggers, subscriptions))
                    .get(0);
        });
    }

    /** The event triggers that can forbid to alter a sequence, with the way around them; empty without one. */
    Optional<String> wayAroundEventTriggers() {
        return eventTriggers.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        "the event trigger%s %s run%s at each ALTER SEQUENCE: where ALTER is forbidden, repair with"
                                + " -Dseqfix.lock=none, which alters nothing",
                        eventTriggers.size() == 1 ? "" : "s",
                        eventTriggers.stream().map(Identifier::display).collect(Collectors.joining(", ")),
                        eventTriggers.size() == 1 ? "s" : ""));
    }

    /** A table of the sequence that logical replication writes into, as it is read in a sentence. */
    Optional<String> fedTable(BoundSequence sequence) {
        return subscriptions.fed(sequence.tables(column -> true));
    }

    /** What would undo a repair of the sequence, as a sentence; empty where nothing does. */
    Optional<String> undoing(BoundSequence sequence) {
        return subscriptions.undoing(sequence.name());
    }
}
