package io.github.seqfix.postgres;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The queries on the catalog, a few for everything, each within the transaction that is open. */
final class CatalogQueries {
    private static final SqlTemplate SCHEMAS = SqlTemplate.load("schemas");
    private static final SqlTemplate SEQUENCES = SqlTemplate.load("sequences");
    private static final SqlTemplate COLUMNS = SqlTemplate.load("columns");
    private static final SqlTemplate CATALOG_CONNECTIONS = SqlTemplate.load("catalog_connections");
    private static final SqlTemplate HINTS = SqlTemplate.load("hints");
    private static final SqlTemplate INHERITANCE = SqlTemplate.load("inheritance");
    private static final SqlTemplate SEARCH_PATH = SqlTemplate.load("search_path");
    private static final SqlTemplate DEFAULT_SEARCH_PATH = SqlTemplate.load("default_search_path");
    private static final SqlTemplate EMPTY_SEARCH_PATH = SqlTemplate.load("empty_search_path");

    private final DatabaseSession session;

    CatalogQueries(DatabaseSession session) {
        this.session = session;
    }

    CatalogContents contents() throws SQLException {
        return new CatalogContents(
                session.query(SCHEMAS.render(), row -> row.getString("schema")),
                session.queryMany(SEQUENCES.render(), CatalogQueries::sequence),
                connections(CATALOG_CONNECTIONS),
                session.query(HINTS.render(), CatalogQueries::hint),
                trees(),
                searchPath());
    }

    List<SequenceConnection> connections(SqlTemplate connections) throws SQLException {
        return session.queryMany(
                COLUMNS.sql("connections", connections.render()).render(), CatalogQueries::connection);
    }

    private Trees trees() throws SQLException {
        Trees trees = new Trees();
        session.query(INHERITANCE.render(), row -> {
            trees.add(row.getLong("child"), row.getLong("parent"), extent(row));
            return trees;
        });
        return trees;
    }

    private List<String> searchPath() throws SQLException {
        session.execute(DEFAULT_SEARCH_PATH.render());
        List<String> path = session.query(SEARCH_PATH.render(), row -> row.getString("schema"));
        session.execute(EMPTY_SEARCH_PATH.render());
        return path;
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
                new Role(row.getString("owner_name"), row.getBoolean("owner_superuser")),
                row.getBoolean("owner"),
                row.getBoolean("schema_usable"),
                row.getBoolean("selectable"),
                row.getBoolean("updatable"));
    }

    private static SequenceConnection connection(ResultSet row) throws SQLException {
        return new SequenceConnection(
                row.getLong("sequence"),
                SequenceConnection.Kind.valueOf(row.getString("kind")),
                row.getString("expression"),
                new ColumnFacts(
                        row.getLong("relation"),
                        new QualifiedName(row.getString("schema"), row.getString("table")),
                        row.getBoolean("foreign"),
                        row.getString("column"),
                        row.getString("type"),
                        row.getString("base_type"),
                        row.getInt("type_modifier"),
                        row.getBoolean("primary_key"),
                        row.getBoolean("schema_usable"),
                        row.getBoolean("selectable"),
                        row.getBoolean("lockable"),
                        row.getBoolean("unlogged"),
                        extent(row),
                        row.getBoolean("indexed"),
                        row.getBoolean("row_security")));
    }

    private static Extent extent(ResultSet row) throws SQLException {
        return new Extent(row.getInt("locks"), row.getLong("pages"));
    }

    private static Hint hint(ResultSet row) throws SQLException {
        return new Hint(
                new QualifiedName(row.getString("schema"), row.getString("table")),
                row.getString("column"),
                row.getString("sequence"),
                row.getString("origin"));
    }
}
