package io.github.seqfix.postgres.generated;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Asks the server itself: inserts through the default until one collides or the numbers end, and undoes it all. */
final class InsertOracle implements AutoCloseable {
    private final Connection connection;

    InsertOracle(TestDatabase database) throws SQLException {
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function public.collides(target text) returns boolean language plpgsql as $$
                    begin
                        for attempt in 1..200 loop
                            begin
                                execute 'insert into ' || target || ' default values';
                            exception
                                when unique_violation then
                                    return true;
                                -- the sequence has ended, or the column's type has
                                when sequence_generator_limit_exceeded or numeric_value_out_of_range then
                                    return false;
                            end;
                        end loop;
                        raise exception 'no end in sight: %', target;
                    end
                    $$
                    """);
        }
        connection.setAutoCommit(false);
    }

    /** Whether some number of inserts into one of the tables collides. */
    boolean collides(GeneratedSchema schema) throws SQLException {
        // A default that names its sequence as text finds it along the path.
        value(
                "select set_config('search_path', ?, false)",
                Identifier.quote(schema.sequence().schema()));
        connection.commit();
        boolean collides = false;
        for (String table : schema.tables()) {
            String before = position(schema);
            collides |=
                    "t".equals(value("select public.collides(?)::text", table).substring(0, 1));
            connection.rollback();
            restore(schema, before);
        }
        return collides;
    }

    /** The value that nextval returns; null when it raises. Nothing is changed. */
    @Nullable Long next(GeneratedSchema schema) throws SQLException {
        String before = position(schema);
        try {
            return Long.valueOf(
                    value("select nextval(?)::text", schema.sequence().toSql()));
        } catch (SQLException ended) {
            return null;
        } finally {
            connection.rollback();
            restore(schema, before);
        }
    }

    private String position(GeneratedSchema schema) throws SQLException {
        return value(
                "select last_value || ',' || is_called from "
                        + schema.sequence().toSql(),
                null);
    }

    private void restore(GeneratedSchema schema, String position) throws SQLException {
        value(
                "select setval(?, split_part('" + position + "', ',', 1)::bigint, split_part('" + position
                        + "', ',', 2)::boolean)::text",
                schema.sequence().toSql());
        try (Statement statement = connection.createStatement()) {
            // Values that this session keeps in its cache are not those that a new session would draw.
            statement.execute("discard sequences");
        }
        connection.commit();
    }

    private String value(String sql, @Nullable String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
