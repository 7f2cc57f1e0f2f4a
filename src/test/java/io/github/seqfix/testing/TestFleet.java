package io.github.seqfix.testing;

import io.github.seqfix.core.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.URLCoder;

/**
 * Databases whose names begin alike, as where each tenant has one; dropped when closed. In statements {@code @} stands for
 * the schema.
 */
public final class TestFleet implements AutoCloseable {
    private final PostgresServer server = PostgresServer.shared();
    private final String prefix = "fleet_" + UUID.randomUUID().toString().substring(0, 8) + '_';
    private final String schema;
    private final List<String> databases = new ArrayList<>();

    /** Creates none yet. */
    public TestFleet(String schema) {
        this.schema = schema;
    }

    /** The name of a database of this fleet. */
    public String name(String suffix) {
        return prefix + suffix;
    }

    /** What the names end with of all that are there. */
    public List<String> suffixes() {
        return List.copyOf(databases);
    }

    /** Creates a database with the schema in it. */
    public void create(String suffix, String sql) throws SQLException {
        server.administer("create database " + quoted(suffix) + " encoding 'UTF8' template template0");
        databases.add(suffix);
        execute(suffix, Schemas.create(schema) + sql);
    }

    /** Runs one or many statements in a database, as superuser. */
    public void execute(String suffix, String sql) throws SQLException {
        try (Connection connection = connect(suffix);
                Statement statement = connection.createStatement()) {
            statement.execute(Schemas.in(schema, sql));
        }
    }

    /** The first column of the first row, as text. */
    public @Nullable String queryString(String suffix, String sql) throws SQLException {
        try (Connection connection = connect(suffix)) {
            return Sql.string(connection, Schemas.in(schema, sql));
        }
    }

    /** Runs statements that name a database, each by itself, as superuser. */
    public void administer(String... statements) throws SQLException {
        server.administer(statements);
    }

    /** The name of a database as SQL writes it. */
    public String quoted(String suffix) {
        return Identifier.quote(name(suffix));
    }

    /** The JDBC URL of a database. */
    public String url(String suffix) {
        return server.url(URLCoder.encode(name(suffix)));
    }

    /** The JDBC URL of a database of the server that is none of these. */
    public String serverUrl() {
        return server.url("postgres");
    }

    /** The server that all of them are on. */
    public PostgresServer server() {
        return server;
    }

    private Connection connect(String suffix) throws SQLException {
        return server.connect(URLCoder.encode(name(suffix)), server.user(), server.password());
    }

    /** Drops a database. */
    public void drop(String suffix) throws SQLException {
        server.administer(
                "alter database " + quoted(suffix) + " is_template false",
                "alter database " + quoted(suffix) + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + name(suffix).replace("'", "''") + "'",
                "drop database " + quoted(suffix));
        databases.remove(suffix);
    }

    @Override
    public void close() throws SQLException {
        for (String suffix : List.copyOf(databases)) {
            drop(suffix);
        }
    }
}
