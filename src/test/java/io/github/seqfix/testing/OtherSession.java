package io.github.seqfix.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** A session of somebody else, an application or a migration, with one transaction after the other. */
public final class OtherSession implements AutoCloseable {
    private final TestSchema schema;
    private final Connection connection;

    OtherSession(TestSchema schema, Connection connection) throws SQLException {
        this.schema = schema;
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Runs statements, about {@code @} as well, in the transaction that is open. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema.sql(sql));
        }
    }

    /** The first column of the first row, as a number. */
    public long queryLong(String sql) throws SQLException {
        return Long.parseLong(Objects.requireNonNull(Sql.string(connection, schema.sql(sql))));
    }

    /** Ends the transaction. */
    public void commit() throws SQLException {
        connection.commit();
    }

    /** Undoes the transaction, too, if there is one. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
