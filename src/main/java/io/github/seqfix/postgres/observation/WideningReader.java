package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.NarrowColumns;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.Widening;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks up what it takes to widen the columns at which sequences end: PostgreSQL refuses it where others use a column. */
final class WideningReader {
    private static final SqlTemplate WIDENING = SqlTemplate.load(WideningReader.class, "widening");

    private final DatabaseSession session;

    WideningReader(DatabaseSession session) {
        this.session = session;
    }

    /** The observation with what was found of its narrow columns, within the transaction that is open. */
    Observation complete(Observation observation) throws SQLException {
        Map<TableColumn, Widening> found = new HashMap<>();
        for (ObservedColumn column : observation.columns()) {
            if (NarrowColumns.isNarrow(observation, column)) {
                TableColumn name = column.binding().column();
                List<Fact> facts = facts(name);
                if (facts.stream().anyMatch(fact -> fact.kind == Kind.TABLE)) {
                    found.put(name, widening(facts));
                }
            }
        }
        return observation.withColumns(column -> {
            Widening widening = found.get(column.binding().column());
            return widening == null ? column : column.with(widening);
        });
    }

    private List<Fact> facts(TableColumn column) throws SQLException {
        return session.query(
                WIDENING.text("schema", column.table().schema())
                        .text("table", column.table().name())
                        .text("column", column.name())
                        .render(),
                row -> new Fact(
                        Kind.valueOf(row.getString("kind")),
                        new QualifiedName(String.valueOf(row.getString("schema")), row.getString("name")),
                        String.valueOf(row.getString("part"))));
    }

    private static Widening widening(List<Fact> facts) {
        return new Widening(
                names(facts, Kind.TABLE).toList(),
                names(facts, Kind.TYPE).findFirst().orElse(null),
                names(facts, Kind.KEY).findFirst().orElse(null),
                facts.stream()
                        .map(Fact::user)
                        .filter(user -> !user.isEmpty())
                        .distinct()
                        .toList());
    }

    private static Stream<QualifiedName> names(List<Fact> facts, Kind kind) {
        return facts.stream().filter(fact -> fact.kind == kind).map(Fact::name);
    }

    /** What a row of the query is about. */
    private enum Kind {
        TABLE,
        TYPE,
        KEY,
        VIEW,
        MATERIALIZED_VIEW,
        RULE,
        TRIGGER,
        POLICY,
        GENERATED_COLUMN,
        FUNCTION,
        PUBLICATION,
        COLUMN
    }

    /** A row of the query: a table, a type, or what uses the column. */
    private record Fact(Kind kind, QualifiedName name, String part) {
        /** As {@code DROP} would name it; empty for what does not use the column. */
        String user() {
            return switch (kind) {
                case TABLE, TYPE, KEY -> "";
                case VIEW -> "view " + name.display();
                case MATERIALIZED_VIEW -> "materialized view " + name.display();
                case RULE -> "rule " + partOn();
                case TRIGGER -> "trigger " + partOn();
                case POLICY -> "policy " + partOn();
                case GENERATED_COLUMN -> "generated column " + new TableColumn(name, part).display();
                case FUNCTION -> "function " + name.display() + '(' + part + ')';
                case PUBLICATION -> "what publication " + Identifier.display(name.name()) + " selects by it";
                case COLUMN -> "column " + new TableColumn(name, part).display() + ", which is of the table's row type";
            };
        }

        private String partOn() {
            return Identifier.display(part) + " on " + name.display();
        }
    }
}
