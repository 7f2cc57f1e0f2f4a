package io.github.seqfix.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A database of one test: empty at first, dropped when closed.
 *
 * <pre>{@code
 * @AutoClose
 * final TestDatabase database = PostgresServer.shared().createDatabase();
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final PostgresServer server;
    private final String name;

    TestDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** The JDBC URL, without user and password. */
    public String url() {
        return server.url(name);
    }

    /** The name of a superuser, who owns this database. */
    public String user() {
        return server.user();
    }

    /** The superuser's password. */
    public String password() {
        return server.password();
    }

    /** Host name or address of the server. */
    public String host() {
        return server.host();
    }

    /** TCP port of the server. */
    public int port() {
        return server.port();
    }

    /** The name of this database. */
    public String name() {
        return name;
    }

    /** The server that this database is on. */
    public PostgresServer server() {
        return server;
    }

    /** A new connection of the superuser, which the caller closes. */
    public Connection connect() throws SQLException {
        return connect(user(), password());
    }

    /** A new connection of another role, which the caller closes. */
    public Connection connect(String user, String password) throws SQLException {
        return server.connect(name, user, password);
    }

    /** Runs one or many statements, separated by semicolons, as superuser; many are one transaction. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as text. */
    public @Nullable String queryString(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return Sql.string(connection, sql);
        }
    }

    /** The first column of the first row, as a number. */
    public @Nullable Long queryLong(String sql) throws SQLException {
        String value = queryString(sql);
        return value == null ? null : Long.valueOf(value);
    }

    /** Whether an extension can be created here. */
    public boolean hasExtension(String extension) throws SQLException {
        return Long.valueOf(1)
                .equals(queryLong("select count(*) from pg_available_extensions where name = '" + extension + "'"));
    }

    /**
     * By what options the server reaches this database from itself: {@code host 'localhost', port '5432', dbname 'test'}.
     * The address that clients see means nothing to a server in a container.
     */
    public String optionsFromItself() throws SQLException {
        return "host 'localhost', port '" + queryString("show port") + "', dbname '" + name + '\'';
    }

    /** Drops the database, whoever is connected to it. */
    @Override
    public void close() throws SQLException {
        // DROP DATABASE .. WITH (FORCE) would do all of it, but only from PostgreSQL 13 on.
        server.administer(
                "alter database " + name + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'",
                "drop database " + name);
    }

    @Override
    public String toString() {
        return url();
    }
}
