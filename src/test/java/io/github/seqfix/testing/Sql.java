package io.github.seqfix.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Queries with one value. */
final class Sql {

    private Sql() {}

    static @Nullable String string(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("No row: " + sql);
            }
            return rows.getString(1);
        }
    }

    static String requireString(Connection connection, String sql) throws SQLException {
        return Objects.requireNonNull(string(connection, sql), sql);
    }
}
