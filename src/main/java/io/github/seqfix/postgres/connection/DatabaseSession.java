package io.github.seqfix.postgres.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            return send(query + COMMIT, 1, row).get(0);
        } catch (SQLException e) {
            rollback();
            throw e;
        }
    }

    /**
     * Runs short statements, several transactions in one message to the server: as measured, ten in a message cost the
     * server two thirds of what ten messages do. The first statement that fails undoes its own transaction and keeps those
     * after it from beginning. Whatever {@code statement_timeout} there is outside the transactions counts.
     *
     * @param transactions the statements of each transaction
     * @param queries how many of those are queries
     * @param lockTimeout how long to wait for each lock
     * @param row reads what the last query of each transaction has returned
     * @return what was read, in the order of the transactions
     */
    public <T> List<List<T>> pipeline(List<String> transactions, int queries, Duration lockTimeout, Row<T> row)
            throws SQLException {
        String begin = settings.beginMove(lockTimeout);
        StringBuilder message = new StringBuilder();
        for (String statements : transactions) {
            message.append(begin)
                    .append(SEPARATOR)
                    .append(statements)
                    .append(COMMIT)
                    .append(SEPARATOR);
        }
        // Otherwise the driver would send its own BEGIN.
        connection.setAutoCommit(true);
        try {
            return send(message.toString(), queries, row);
        } finally {
            endAutoCommit();
        }
    }

    /** Sends a message, and returns the result of every n-th of its queries. */
    private <T> List<List<T>> send(String message, int queries, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean hasRows = statement.execute(message);
            List<List<T>> results = new ArrayList<>();
            int seen = 0;
            while (hasRows || statement.getUpdateCount() != -1) {
                if (hasRows && ++seen % queries == 0) {
                    try (ResultSet rows = statement.getResultSet()) {
                        results.add(list(rows, row));
                    }
                }
                hasRows = statement.getMoreResults();
            }
            return results;
        }
    }

    /** Opens a transaction that nobody ends for the time that it takes, with its first settings. */
    void openEndless(String firstSettings) throws SQLException {
        execute(TransactionSettings.endless(firstSettings, version()));
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
