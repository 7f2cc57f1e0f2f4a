package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.SqlName;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlTemplate;
import io.github.seqfix.postgres.source.FunctionSource;
import io.github.seqfix.postgres.source.TriggerContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries of functions and of what calls them, within the transaction that is open. */
final class SourceQueries {
    private static final SqlTemplate FUNCTIONS = SqlTemplate.load(SourceQueries.class, "functions");
    private static final SqlTemplate TRIGGERS = SqlTemplate.load(SourceQueries.class, "triggers");
    private static final SqlTemplate INDIRECT_DEFAULTS = SqlTemplate.load(SourceQueries.class, "indirect_defaults");

    private final DatabaseSession session;

    SourceQueries(DatabaseSession session) {
        this.session = session;
    }

    SourceRows rows() throws SQLException {
        List<FunctionRow> functions = session.query(FUNCTIONS.render(), SourceQueries::function);
        return new SourceRows(
                functions,
                triggers(functions),
                session.query(INDIRECT_DEFAULTS.render(), SourceQueries::indirectDefault));
    }

    /** Few databases have functions that draw, and then they need not be asked further. */
    private List<TriggerRow> triggers(List<FunctionRow> functions) throws SQLException {
        String oids = functions.stream()
                .filter(FunctionRow::ofTrigger)
                .map(function -> String.valueOf(function.oid()))
                .collect(Collectors.joining(", "));
        return oids.isEmpty()
                ? List.of()
                : session.query(TRIGGERS.sql("functions", oids).render(), SourceQueries::trigger);
    }

    private static FunctionRow function(ResultSet row) throws SQLException {
        return new FunctionRow(
                row.getLong("oid"),
                new FunctionSource(
                        new QualifiedName(row.getString("schema"), row.getString("name")),
                        row.getBoolean("sql"),
                        row.getString("source"),
                        strings(row, "parameters"),
                        row.getString("result")),
                row.getBoolean("of_trigger"),
                searchPath(row.getString("search_path")));
    }

    private static List<String> searchPath(@Nullable String setting) {
        List<String> path = new ArrayList<>();
        if (setting != null) {
            for (String schema : setting.split(",", -1)) {
                SqlName.parse(schema.strip()).ifPresent(name -> path.add(name.last()));
            }
        }
        return path;
    }

    private static TriggerRow trigger(ResultSet row) throws SQLException {
        return new TriggerRow(
                row.getLong("relation"),
                new TriggerContext(
                        row.getString("name"),
                        new QualifiedName(row.getString("schema"), row.getString("table")),
                        strings(row, "arguments")),
                row.getLong("function"),
                row.getBoolean("assigns"));
    }

    private static IndirectDefault indirectDefault(ResultSet row) throws SQLException {
        return new IndirectDefault(
                row.getLong("relation"),
                new TableColumn(
                        new QualifiedName(row.getString("schema"), row.getString("table")), row.getString("column")),
                row.getBoolean("view"),
                row.getString("expression"),
                row.getLong("base_relation"),
                strings(row, "hidden"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
