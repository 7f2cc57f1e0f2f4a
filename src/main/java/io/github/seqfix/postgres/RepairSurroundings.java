package io.github.seqfix.postgres;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is around the sequences and decides how they can be repaired; read once, before the first.
 *
 * @param role the role that repairs
 * @param standby whether nothing can be written here
 * @param counting whether the server counts what a session writes: it does, unless {@code track_counts} is off
 * @param subscriptions the tables that logical replication writes into, with the subscription's name
 */
record RepairSurroundings(String role, boolean standby, boolean counting, Map<QualifiedName, String> subscriptions) {
    private static final SqlTemplate SURROUNDINGS = SqlTemplate.load("surroundings");
    private static final SqlTemplate SUBSCRIPTIONS = SqlTemplate.load("subscriptions");

    RepairSurroundings {
        subscriptions = Map.copyOf(subscriptions);
    }

    static RepairSurroundings read(DatabaseSession session, boolean standby) throws SQLException {
        return session.reading(() -> {
            Map<QualifiedName, String> subscriptions = new HashMap<>();
            session.query(
                    SUBSCRIPTIONS.render(),
                    row -> subscriptions.put(
                            new QualifiedName(row.getString("schema"), row.getString("name")),
                            row.getString("subscription")));
            return session.query(
                            SURROUNDINGS.render(),
                            row -> new RepairSurroundings(
                                    row.getString("role"), standby, row.getBoolean("counting"), subscriptions))
                    .get(0);
        });
    }

    /** A table of the sequence that logical replication writes into, as it is read in a sentence. */
    Optional<String> fedTable(CatalogSequence sequence) {
        if (subscriptions.isEmpty()) {
            return Optional.empty();
        }
        return sequence
                .tables(column ->
                        subscriptions.containsKey(column.binding().column().table()))
                .stream()
                .findFirst()
                .map(table -> String.format(
                        "the active subscription %s writes into %s",
                        Identifier.display(String.valueOf(subscriptions.get(table))), table.display()));
    }
}
