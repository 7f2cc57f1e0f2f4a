package io.github.seqfix.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection, used in transactions that bring their settings along: no state is left in the server's session, so a
 * pooler that hands the session to someone else after each transaction does no harm.
 */
final class DatabaseSession implements AutoCloseable {
    private static final SqlTemplate BEGIN_READ = SqlTemplate.load("begin_read");
    private static final SqlTemplate BEGIN_REPAIR = SqlTemplate.load("begin_repair");

    private final Timeouts timeouts;
    private Connection connection;
    private String clientEncoding = "UTF8";

    DatabaseSession(Connection connection, Timeouts timeouts) {
        this.connection = connection;
        this.timeouts = timeouts;
    }

    /** Work within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Turns a row into what the program speaks of. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs the work where nothing can be written. */
    <T> T reading(Work<T> work) throws SQLException {
        try {
            execute(begin(BEGIN_READ));
            return work.run();
        } finally {
            rollback();
        }
    }

    /** Runs the work where it may write; what it did not {@link #commit} is undone. */
    <T> T writing(Work<T> work) throws SQLException {
        try {
            execute(begin(BEGIN_REPAIR));
            return work.run();
        } finally {
            rollback();
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    <T> List<T> query(String sql, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.read(rows));
                }
                return result;
            }
        }
    }

    /** Goes on with another connection in place of one that was lost. */
    void reopen(Connection fresh) {
        closeQuietly();
        connection = fresh;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /**
     * From the next transaction on, takes texts byte by byte: an SQL_ASCII database holds names that are valid in no
     * encoding, and in LATIN1 every byte is a character that finds its way back.
     */
    void takeTextsByteByByte() {
        clientEncoding = "LATIN1";
    }

    /**
     * Whether the connection has ended. The SQLSTATE of an error does not tell: a foreign table whose own server does not
     * answer raises one of the connection's class, too.
     */
    boolean isLost() throws SQLException {
        return connection.isClosed();
    }

    private String begin(SqlTemplate template) {
        return template.literal("client_encoding", clientEncoding)
                .number("statement_timeout", timeouts.statement().toMillis())
                .number("lock_timeout", timeouts.lock().toMillis())
                .render();
    }

    /** A connection that is gone has rolled back already; the error that ended it is the one to tell of. */
    private void rollback() {
        try {
            connection.rollback();
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
