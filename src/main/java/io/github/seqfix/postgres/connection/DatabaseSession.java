package io.github.seqfix.postgres.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.HostSpec;

/**
 * A connection, used in transactions that bring their settings along: no state is left in the server's session, so that a
 * pooler in transaction mode can give the session to another client after each of them.
 */
public final class DatabaseSession implements AutoCloseable {
    private static final String SEPARATOR = TransactionSettings.SEPARATOR;
    private static final String COMMIT = SEPARATOR + "commit";

    /** A few megabytes of rows. */
    private static final int PORTION = 5_000;

    private Connection connection;
    private TransactionSettings settings;

    DatabaseSession(Connection connection, Timeouts timeouts) {
        this(connection, TransactionSettings.of(timeouts));
    }

    private DatabaseSession(Connection connection, TransactionSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** The work of a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    /** Converts a row of a result. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A session on another connection to the same database, with the same settings. */
    DatabaseSession sibling(Connection other) {
        return new DatabaseSession(other, settings);
    }

    /** Runs the work where nothing can be written. */
    public <T> T inReadOnlyTransaction(Work<T> work) throws SQLException {
        try {
            execute(settings.begin("read only", lockTimeout(), version()));
            return work.run();
        } finally {
            rollback();
        }
    }

    /** Runs the work where it may write; what it did not {@link #commit} is undone. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        try {
            execute(settings.begin("read write", lockTimeout(), version()));
            return work.run();
        } finally {
            rollback();
        }
    }

    /**
     * Runs a query in a transaction of its own where nothing can be written. The settings go before in a message to the
     * server: a {@code statement_timeout} that stands in the same message comes too late for it, as seen on PostgreSQL 10,
     * or after that of the role, as seen on 18.
     *
     * @param lockTimeout how long to wait for each lock
     */
    public <T> List<T> queryOnce(String query, Duration lockTimeout, Row<T> row) throws SQLException {
        return queryOnce(settings.begin("read only", lockTimeout, version()), query, row);
    }

    /** The same for a query that reads no more than a few pages of each table. */
    public <T> List<T> queryPagesOnce(String query, Duration lockTimeout, Row<T> row) throws SQLException {
        return queryOnce(settings.beginPages("read only", lockTimeout, version()), query, row);
    }

    private <T> List<T> queryOnce(String begin, String query, Row<T> row) throws SQLException {
        try {
            execute(begin);
            return send(query + COMMIT, row);
        } catch (SQLException e) {
            rollback();
            throw e;
        }
    }

    /**
     * Runs a block that commits by itself: one statement, so that behind a pooler, too, all of it runs in one session of the
     * server. Whatever {@code statement_timeout} there is outside of transactions counts for all of it. PostgreSQL can do
     * that from 11 on.
     *
     * @param block writes the block, given the settings with which each of its transactions has to begin
     * @param lockTimeout how long they wait for each lock
     * @param state the SQLSTATE of the messages that it tells its results by
     * @return these messages
     */
    public List<String> runBlock(UnaryOperator<String> block, Duration lockTimeout, String state) throws SQLException {
        // Otherwise the driver would send its own BEGIN.
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(block.apply(settings.beginMove(lockTimeout)));
            List<String> messages = new ArrayList<>();
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                if (state.equals(warning.getSQLState())) {
                    messages.add(String.valueOf(warning.getMessage()));
                }
            }
            return messages;
        } finally {
            endAutoCommit();
        }
    }

    /** Sends a message, and returns the result of the query that it begins with. */
    private <T> List<T> send(String message, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(message);
            try (ResultSet rows = statement.getResultSet()) {
                return list(rows, row);
            }
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    public <T> List<T> query(String sql, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return list(rows, row);
            }
        }
    }

    /** Runs a query outside of transactions, before it is known which settings of a transaction the server has. */
    <T> List<T> queryWithoutTransaction(String sql, Row<T> row) throws SQLException {
        connection.setAutoCommit(true);
        try {
            return query(sql, row);
        } finally {
            endAutoCommit();
        }
    }

    /** Runs a query with many rows, which are fetched in portions, so that they are not in memory twice. */
    public <T> List<T> queryMany(String sql, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(PORTION);
            try (ResultSet rows = statement.executeQuery()) {
                return list(rows, row);
            }
        }
    }

    private static <T> List<T> list(ResultSet rows, Row<T> row) throws SQLException {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
            result.add(row.read(rows));
        }
        return result;
    }

    /** Replaces the connection, after it was lost or has grown too large on the server. */
    void reopen(Connection fresh) {
        closeQuietly();
        connection = fresh;
    }

    /** The server that answers: of several in the URL, the one that was connected to. */
    HostSpec address() throws SQLException {
        return connection.unwrap(BaseConnection.class).getQueryExecutor().getHostSpec();
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    /**
     * From the next transaction on, reads texts byte by byte, as LATIN1: an SQL_ASCII database can hold names that are valid
     * in no encoding, and in LATIN1 every byte is a character that is sent back as the same byte.
     */
    public void takeTextsByteByByte() {
        settings = settings.withClientEncoding("LATIN1");
    }

    /** From the next transaction on, what is altered on a node of Citus is altered on this node only. */
    void alterOnThisNodeOnly() {
        settings = settings.onThisNodeOnly();
    }

    /** From the next transaction on, names without a schema are looked up along this path. */
    public void lookUpAlong(SearchPath path) {
        settings = settings.withSearchPath(path);
    }

    /** Bounds each further statement of the transaction that is open; without a limit where the time is zero. */
    public void limitStatements(Duration time) throws SQLException {
        execute(TransactionSettings.limit(time));
    }

    /** How long a statement may take. */
    public Duration statementTimeout() {
        return settings.timeouts().statement();
    }

    /** How long to wait for a lock. */
    public Duration lockTimeout() {
        return settings.timeouts().lock();
    }

    /** Where names without a schema are looked up. */
    public SearchPath searchPath() {
        return settings.searchPath();
    }

    /**
     * Whether the connection has ended. The SQLSTATE of an error does not tell: a foreign table whose own server does not
     * answer raises one of the connection's class, too.
     */
    public boolean isLost() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Whether the connection is of use still: a server can have ended it while nobody looked. */
    boolean answers() {
        try {
            execute("select");
            connection.rollback();
            return true;
        } catch (SQLException e) {
            closeQuietly();
            return false;
        }
    }

    private int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** A lost connection has rolled back already; the error that ended it is the one to report. */
    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException ended) {
            closeQuietly();
        }
    }

    private void endAutoCommit() {
        try {
            connection.setAutoCommit(false);
            rollback();
        } catch (SQLException ended) {
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException closed) {
            // Nothing is left to close.
        }
    }

    @Override
    public void close() {
        closeQuietly();
    }
}
