package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A database that is emptied before each situation, and the session of the application that works in it. */
final class SituationDatabase implements AutoCloseable {
    /** Roles belong to the whole server, so those of the situations have names that no one else uses. */
    private static final String DROP_EVERYTHING = """
            do $clean$
            declare
                command text;
            begin
                for command in
                    select format('drop event trigger %I', evtname) from pg_event_trigger
                loop
                    execute command;
                end loop;
                -- While the functions of their keys are still there: an older PostgreSQL evaluates a key when it drops its table.
                for command in
                    select format('drop table if exists %I.%I cascade', nspname, relname)
                    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                    where relkind = 'p'
                loop
                    execute command;
                end loop;
                for command in
                    select format('drop extension if exists %I cascade', extname) from pg_extension where extname <> 'plpgsql'
                    union all
                    select format('drop schema %I cascade', nspname)
                    from pg_namespace
                    where left(nspname, 3) <> 'pg_' and nspname <> 'information_schema'
                loop
                    execute command;
                end loop;
                for command in
                    select format(template, rolname)
                    from pg_roles, (values ('drop owned by %I cascade'), ('drop role %I')) as commands (template)
                    where left(rolname, 10) = 'situation_'
                    order by template
                loop
                    execute command;
                end loop;
            end
            $clean$
            """;

    private final TestDatabase database;
    private final Connection connection;
    private String path = "public";

    SituationDatabase() {
        database = PostgresServer.shared().createDatabase();
        try {
            connection = database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    TestDatabase database() {
        return database;
    }

    /** Removes all that the last situation has left, on the server too, and makes one empty schema. */
    void empty(String schema) throws SQLException {
        String quoted = Identifier.quote(schema);
        for (String sql : new String[] {
            "discard all",
            "set search_path = " + path,
            DROP_EVERYTHING,
            "create schema " + quoted,
            "alter database " + database.name() + " set search_path = " + quoted,
            "set search_path = " + quoted
        }) {
            execute(sql);
        }
        path = quoted;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Where a sequence stands. */
    Standing standing(QualifiedName sequence) throws SQLException {
        String name = sequence.toSql();
        String sql = "select last_value, is_called, seqincrement from " + name + ", pg_sequence where seqrelid = '"
                + name.replace("'", "''") + "'::regclass";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return new Standing(
                        BigInteger.valueOf(row.getLong(1)), row.getBoolean(2), BigInteger.valueOf(row.getLong(3)));
            }
        }
    }

    /**
     * Sends the inserts and takes them back, the values of the sequences too.
     *
     * @param sequences those whose values are to be taken back
     * @return the SQLSTATE of the first insert that failed; null when none did
     */
    @Nullable String failureOf(ExpectedProbe probe, Collection<QualifiedName> sequences) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (QualifiedName sequence : sequences) {
                makeTransactional(sequence);
            }
            return failureOf(probe);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private @Nullable String failureOf(ExpectedProbe probe) {
        try {
            for (int count = 0; count < probe.times(); count++) {
                execute(probe.sql());
            }
            return null;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** An ALTER that changes nothing gives the sequence new storage, which a rollback throws away. */
    private void makeTransactional(QualifiedName sequence) throws SQLException {
        execute("alter sequence " + sequence.toSql() + " increment by "
                + standing(sequence).increment());
    }

    @Override
    public void close() throws SQLException {
        try (database;
                connection) {
            execute("discard all");
            execute(DROP_EVERYTHING);
        }
    }
}
