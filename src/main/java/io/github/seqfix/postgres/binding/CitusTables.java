package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.CitusPlace;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables that Citus has spread over its nodes.
 *
 * @param group the group of this node; null where there is no Citus
 * @param tables what is known of each
 */
record CitusTables(@Nullable Integer group, Map<QualifiedName, CitusTables.Spread> tables) {
    private static final SqlTemplate CITUS_TABLES = SqlTemplate.load(CitusTables.class, "citus_tables");

    CitusTables {
        tables = Map.copyOf(tables);
    }

    /**
     * How a table is spread.
     *
     * @param shards how many of its shards a node has
     * @param distributedBy the column whose value chooses the node; null where none does
     */
    record Spread(int shards, @Nullable String distributedBy) {

        BoundColumn of(BoundColumn column) {
            Binding binding = column.binding();
            return column.with(
                    distributedBy == null ? binding : binding.with(binding.key().spreadBy(distributedBy)),
                    column.readCost().times(shards));
        }
    }

    /** Reads them, within the transaction that is open. */
    static CitusTables read(DatabaseSession session, ServerTraits traits) throws SQLException {
        Map<QualifiedName, Spread> tables = new HashMap<>();
        if (traits.citusGroup() != null) {
            session.query(
                    CITUS_TABLES.render(),
                    row -> tables.put(
                            new QualifiedName(row.getString("schema"), row.getString("name")),
                            new Spread(row.getInt("shards"), row.getString("distributed_by"))));
        }
        return new CitusTables(traits.citusGroup(), tables);
    }

    /** The sequence with its place in the cluster, and with what reading it takes on the nodes. */
    BoundSequence place(BoundSequence sequence) {
        if (group == null) {
            return sequence;
        }
        boolean distributed = sequence.columns().stream().anyMatch(column -> spread(column) != null);
        List<BoundColumn> columns = new ArrayList<>();
        for (BoundColumn column : sequence.columns()) {
            Spread spread = spread(column);
            columns.add(spread == null ? column : spread.of(column));
        }
        return sequence.at(new CitusPlace(group, distributed), columns);
    }

    private @Nullable Spread spread(BoundColumn column) {
        return tables.get(column.binding().column().table());
    }
}
