package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.UniqueKey;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries of the catalog: a few for all sequences, each within the transaction that is open,
 * in which the server then prints every name with its schema. */
final class CatalogQueries {
    private static final SqlTemplate WITHOUT_JIT = SqlTemplate.load(CatalogQueries.class, "without_jit");
    private static final SqlTemplate SCHEMAS = SqlTemplate.load(CatalogQueries.class, "schemas");
    private static final SqlTemplate SEQUENCES = SqlTemplate.load(CatalogQueries.class, "sequences");
    private static final SqlTemplate COLUMNS = SqlTemplate.load(CatalogQueries.class, "columns");
    private static final SqlTemplate CATALOG_DEPENDENCIES =
            SqlTemplate.load(CatalogQueries.class, "catalog_dependencies");
    private static final SqlTemplate TABLE_COLUMNS = SqlTemplate.load(CatalogQueries.class, "table_columns");
    private static final SqlTemplate INHERITANCE = SqlTemplate.load(CatalogQueries.class, "inheritance");
    private static final SqlTemplate EMPTY_SEARCH_PATH = SqlTemplate.load(CatalogQueries.class, "empty_search_path");

    private final DatabaseSession session;

    CatalogQueries(DatabaseSession session) {
        this.session = session;
    }

    CatalogRows rows() throws SQLException {
        session.execute(WITHOUT_JIT.render());
        session.execute(EMPTY_SEARCH_PATH.render());
        return new CatalogRows(
                session.query(SCHEMAS.render(), row -> row.getString("schema")),
                session.queryMany(SEQUENCES.render(), CatalogQueries::sequence),
                dependencies(CATALOG_DEPENDENCIES),
                new SourceQueries(session).rows(),
                inheritance(),
                session.searchPath().schemas());
    }

    List<DependencyRow> dependencies(SqlTemplate dependencies) throws SQLException {
        return session.queryMany(
                COLUMNS.sql("dependencies", dependencies.render()).render(), CatalogQueries::dependency);
    }

    /** All columns of these tables. */
    List<ColumnRow> columns(Set<Long> relations) throws SQLException {
        if (relations.isEmpty()) {
            return List.of();
        }
        String list = relations.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return dependencies(TABLE_COLUMNS.sql("relations", list)).stream()
                .map(DependencyRow::column)
                .toList();
    }

    private InheritanceTree inheritance() throws SQLException {
        InheritanceTree inheritance = new InheritanceTree();
        session.query(INHERITANCE.render(), row -> {
            inheritance.add(row.getLong("child"), row.getLong("parent"), readCost(row));
            return inheritance;
        });
        return inheritance;
    }

    private static SequenceRow sequence(ResultSet row) throws SQLException {
        return new SequenceRow(
                row.getLong("oid"),
                row.getString("literal"),
                new Sequence(
                        new QualifiedName(row.getString("schema"), row.getString("name")),
                        row.getString("data_type"),
                        BigInteger.valueOf(row.getLong("start")),
                        BigInteger.valueOf(row.getLong("increment")),
                        BigInteger.valueOf(row.getLong("min")),
                        BigInteger.valueOf(row.getLong("max")),
                        BigInteger.valueOf(row.getLong("cache")),
                        row.getBoolean("cycle")),
                row.getLong("file"),
                row.getBoolean("unlogged"),
                new OwnerRole(row.getString("owner_name"), row.getBoolean("owner_superuser")),
                row.getBoolean("owner"),
                row.getBoolean("schema_usable"),
                row.getBoolean("selectable"),
                row.getBoolean("updatable"),
                member(row));
    }

    private static @Nullable ExtensionMember member(ResultSet row) throws SQLException {
        String extension = row.getString("extension");
        return extension == null ? null : new ExtensionMember(extension, row.getBoolean("rows_restored"));
    }

    private static DependencyRow dependency(ResultSet row) throws SQLException {
        return new DependencyRow(
                row.getLong("sequence"),
                DependencyRow.Kind.valueOf(row.getString("kind")),
                row.getString("expression"),
                new ColumnRow(
                        row.getLong("relation"),
                        new QualifiedName(row.getString("schema"), row.getString("table")),
                        row.getString("owner"),
                        row.getBoolean("foreign"),
                        row.getString("column"),
                        row.getString("type"),
                        row.getString("base_type"),
                        row.getInt("type_modifier"),
                        row.getBoolean("primary_key"),
                        uniqueKey(row),
                        row.getBoolean("schema_usable"),
                        row.getBoolean("selectable"),
                        row.getBoolean("lockable"),
                        row.getBoolean("unlogged"),
                        readCost(row),
                        row.getBoolean("indexed"),
                        row.getBoolean("row_security")));
    }

    private static UniqueKey uniqueKey(ResultSet row) throws SQLException {
        Array array = row.getArray("unique_key");
        if (array == null) {
            return UniqueKey.NONE;
        }
        List<String> nameAndColumns = List.of((String[]) array.getArray());
        return nameAndColumns.isEmpty()
                ? UniqueKey.ALONE
                : UniqueKey.part(nameAndColumns.get(0), nameAndColumns.subList(1, nameAndColumns.size()));
    }

    private static ReadCost readCost(ResultSet row) throws SQLException {
        return new ReadCost(row.getInt("locks"), row.getLong("pages"));
    }
}
