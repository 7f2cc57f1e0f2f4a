package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.SqlName;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables of the database by name, and the columns of those that are asked for. */
final class TableDirectory {
    private static final SqlTemplate TABLES = SqlTemplate.load(TableDirectory.class, "tables");

    private final Map<String, List<TableRow>> tables = new HashMap<>();
    private final Map<Long, List<ColumnRow>> columns = new HashMap<>();
    private final Predicate<String> schemas;

    private TableDirectory(Collection<TableRow> tables, Collection<ColumnRow> columns, Predicate<String> schemas) {
        for (TableRow table : tables) {
            this.tables
                    .computeIfAbsent(table.name().name(), key -> new ArrayList<>())
                    .add(table);
        }
        for (ColumnRow column : columns) {
            this.columns
                    .computeIfAbsent(column.relation(), key -> new ArrayList<>())
                    .add(column);
        }
        this.schemas = schemas;
    }

    /**
     * Reads the tables within the transaction that is open.
     *
     * @param declarations what is declared: with naming rules the columns of all tables are read, else those of the
     *     tables that are named
     * @param undrawn sequences from which nothing in the catalog draws: the columns of tables whose name is in theirs are
     *     read, too
     * @param schemas which schemas a name without one can mean
     */
    static TableDirectory read(
            DatabaseSession session,
            CatalogQueries queries,
            Declarations declarations,
            Collection<QualifiedName> undrawn,
            Predicate<String> schemas)
            throws SQLException {
        if (declarations.isEmpty() && undrawn.isEmpty()) {
            return new TableDirectory(List.of(), List.of(), schemas);
        }
        if (!declarations.namingRules().isEmpty()) {
            return readAll(session, queries, schemas);
        }
        List<TableRow> all = tables(session);
        TableDirectory names = new TableDirectory(all, List.of(), schemas);
        Set<Long> wanted = new HashSet<>();
        for (DeclaredBinding binding : declarations.bindings()) {
            for (DeclaredBinding.Candidate candidate : binding.candidates()) {
                names.find(candidate.column().parent()).forEach(table -> wanted.add(table.relation));
            }
        }
        for (TableRow table : all) {
            if (undrawn.stream().anyMatch(table::isNamedIn)) {
                wanted.add(table.relation);
            }
        }
        return new TableDirectory(all, queries.columns(wanted), schemas);
    }

    /** Reads all tables with all their columns within the transaction that is open. */
    static TableDirectory readAll(DatabaseSession session, CatalogQueries queries, Predicate<String> schemas)
            throws SQLException {
        List<TableRow> all = tables(session);
        Set<Long> wanted = all.stream().map(TableRow::relation).collect(Collectors.toSet());
        return new TableDirectory(all, queries.columns(wanted), schemas);
    }

    private static List<TableRow> tables(DatabaseSession session) throws SQLException {
        return session.query(
                TABLES.render(),
                row -> new TableRow(
                        row.getLong("relation"), new QualifiedName(row.getString("schema"), row.getString("table"))));
    }

    /** The tables that a name can mean; one without a schema means those of the selected schemas. */
    List<TableRow> find(SqlName table) {
        return table.parts().isEmpty()
                ? List.of()
                : tables.getOrDefault(table.last(), List.of()).stream()
                        .filter(row -> table.matches(row.name))
                        .filter(row -> table.parts().size() > 1 || schemas.test(row.name.schema()))
                        .toList();
    }

    /** The columns that a name with its table can mean. */
    List<ColumnRow> columns(SqlName column) {
        return find(column.parent()).stream()
                .flatMap(table -> columns.getOrDefault(table.relation, List.of()).stream())
                .filter(row -> row.name().equals(column.last()))
                .toList();
    }

    List<TableColumn> columnNames(SqlName table) {
        return find(table).stream()
                .flatMap(row -> columns.getOrDefault(row.relation, List.of()).stream())
                .map(ColumnRow::column)
                .toList();
    }

    List<QualifiedName> names() {
        return tables.values().stream()
                .flatMap(List::stream)
                .map(TableRow::name)
                .toList();
    }

    /** All columns that were read, by the schema of their table. */
    Map<String, List<ColumnRow>> columnsBySchema() {
        Map<String, List<ColumnRow>> result = new HashMap<>();
        columns.values().stream()
                .flatMap(List::stream)
                .forEach(row -> result.computeIfAbsent(row.table().schema(), key -> new ArrayList<>())
                        .add(row));
        return result;
    }

    /**
     * A table.
     *
     * @param relation its oid
     * @param name its name
     */
    record TableRow(long relation, QualifiedName name) {
        boolean isNamedIn(QualifiedName sequence) {
            return sequence.schema().equals(name.schema()) && sequence.name().contains(name.name());
        }
    }
}
