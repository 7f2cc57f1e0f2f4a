package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What logical replication writes into.
 *
 * @param tables the tables that an enabled subscription feeds, with its name
 * @param sequences the sequences that belong to a subscription, enabled or not: since PostgreSQL 19
 * @see <a href="https://www.postgresql.org/docs/current/logical-replication-restrictions.html">PostgreSQL, Logical
 *     Replication, Restrictions</a>
 */
public record Subscriptions(Map<QualifiedName, String> tables, Map<QualifiedName, Membership> sequences) {
    private static final SqlTemplate SUBSCRIPTIONS = SqlTemplate.load(Subscriptions.class, "subscriptions");

    public Subscriptions {
        tables = Map.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /**
     * That a sequence belongs to a subscription.
     *
     * @param subscription its name
     * @param enabled whether it is enabled
     */
    public record Membership(String subscription, boolean enabled) {}

    /** Reads them, within the transaction that is open. */
    public static Subscriptions read(DatabaseSession session) throws SQLException {
        Map<QualifiedName, String> tables = new HashMap<>();
        Map<QualifiedName, Membership> sequences = new HashMap<>();
        session.query(SUBSCRIPTIONS.render(), row -> {
            QualifiedName name = new QualifiedName(row.getString("schema"), row.getString("name"));
            String subscription = Identifier.display(row.getString("subscription"));
            boolean enabled = row.getBoolean("enabled");
            if (row.getBoolean("sequence")) {
                sequences.put(name, new Membership(subscription, enabled));
            } else if (enabled) {
                tables.put(name, subscription);
            }
            return name;
        });
        return new Subscriptions(tables, sequences);
    }

    /** The first of the tables that an enabled subscription feeds, as it is read in a sentence. */
    public Optional<String> fed(Collection<QualifiedName> candidates) {
        return candidates.stream()
                .filter(tables::containsKey)
                .findFirst()
                .map(table ->
                        String.format("the active subscription %s writes into %s", tables.get(table), table.display()));
    }

    /**
     * What there is to say of a sequence beside its verdict, as a sentence; empty where no subscription has to do with it.
     *
     * @param columnTables the tables of the columns that draw from it
     */
    Optional<String> note(QualifiedName sequence, Collection<QualifiedName> columnTables) {
        Membership membership = sequences.get(sequence);
        if (membership != null) {
            return Optional.of(membership.enabled() ? refreshed(membership) : disabled(membership));
        }
        return fed(columnTables)
                .map(fed -> fed + ", and brings no positions of sequences along: repair when it has ended, before"
                        + " applications insert here");
    }

    private static String refreshed(Membership membership) {
        return String.format(
                "the sequence belongs to the subscription %1$s: before applications insert here, ALTER SUBSCRIPTION %1$s"
                        + " REFRESH SEQUENCES; brings the publisher's position along, which a repair does not; it undoes"
                        + " repairs, too, even where rows lie beyond that position, so check again after it",
                membership.subscription());
    }

    private static String disabled(Membership membership) {
        return String.format(
                "the sequence belongs to the subscription %1$s, which is disabled: ALTER SUBSCRIPTION %1$s ENABLE; ALTER"
                        + " SUBSCRIPTION %1$s REFRESH SEQUENCES; would bring the publisher's position along, and undo a repair, even where"
                        + " rows lie beyond that position",
                membership.subscription());
    }

    /** What undoes a repair of the sequence, as a sentence; empty where nothing does. */
    public Optional<String> undoing(QualifiedName sequence) {
        return Optional.ofNullable(sequences.get(sequence))
                .map(membership -> String.format(
                        "ALTER SUBSCRIPTION %s REFRESH SEQUENCES undoes it%s: check again after each",
                        membership.subscription(), membership.enabled() ? "" : ", once the subscription is enabled"));
    }
}
