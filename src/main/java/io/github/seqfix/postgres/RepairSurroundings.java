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
 * @param subscriptions the tables that logical replication writes into, with the subscription's name
 */
record RepairSurroundings(String role, boolean standby, Map<QualifiedName, String> subscriptions) {
    private static final SqlTemplate CURRENT_ROLE = SqlTemplate.load("current_role");
    private static final SqlTemplate SUBSCRIPTIONS = SqlTemplate.load("subscriptions");

    RepairSurroundings {
        subscriptions = Map.copyOf(subscriptions);
    }

    static RepairSurroundings read(DatabaseSession session, boolean standby) throws SQLException {
        return session.reading(() -> {
            String role = session.query(CURRENT_ROLE.render(), row -> row.getString("role"))
                    .get(0);
            Map<QualifiedName, String> subscriptions = new HashMap<>();
            session.query(
                    SUBSCRIPTIONS.render(),
                    row -> subscriptions.put(
                            new QualifiedName(row.getString("schema"), row.getString("name")),
                            row.getString("subscription")));
            return new RepairSurroundings(role, standby, subscriptions);
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
