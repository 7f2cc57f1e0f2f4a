package io.github.seqfix.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.QualifiedName;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema of one test, in a database of its own that is dropped when this is closed. In statements {@code @} stands for
 * the schema.
 */
public final class TestSchema implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FOREIGN_DATA = "postgres_fdw";

    private final TestDatabase database;
    private final String name;

    /** Creates it in a new database of the server that all tests share. */
    public TestSchema(String name) throws SQLException {
        this(PostgresServer.shared().createDatabase(), name);
    }

    /** Creates it in a database that has nothing else in it. */
    public TestSchema(TestDatabase database, String name) throws SQLException {
        this.database = database;
        this.name = name;
        database.execute(Schemas.create(name));
    }

    /** The database that this schema is in. */
    public TestDatabase database() {
        return database;
    }

    /** The name as it is, without quotes. */
    public String name() {
        return name;
    }

    /** The name of something in this schema. */
    public QualifiedName named(String object) {
        return new QualifiedName(name, object);
    }

    /** Statements about {@code @} as the server takes them. */
    public String sql(String sql) {
        return Schemas.in(name, sql);
    }

    /** Runs one or many statements, separated by semicolons, as superuser; many are one transaction. */
    public void execute(String sql) throws SQLException {
        database.execute(sql(sql));
    }

    /** The first column of the first row, as text. */
    public @Nullable String queryString(String sql) throws SQLException {
        return database.queryString(sql(sql));
    }

    /** The first column of the first row, as a number. */
    public @Nullable Long queryLong(String sql) throws SQLException {
        return database.queryLong(sql(sql));
    }

    /** Inserts a row of defaults, as applications do. Returns its id, or the whole part of it. */
    public long insert(String table) throws SQLException {
        String id = queryString("insert into @." + table + " default values returning floor(id)::bigint");
        return new BigInteger(String.valueOf(id)).longValueExact();
    }

    /** Draws the next value of a sequence. */
    public long draw(String sequence) throws SQLException {
        return Objects.requireNonNull(queryLong("select nextval('@." + sequence + "')"));
    }

    /** Name, {@code last_value} and {@code is_called} of every sequence of the database, by name. */
    public List<String> positions() throws SQLException {
        return Positions.of(database);
    }

    /** Gives all sessions that begin from now on another setting: {@code deadlock_timeout = '200ms'}. */
    public void configure(String setting) throws SQLException {
        database.execute("alter database " + database.name() + " set " + setting);
    }

    /** Begins a session of somebody else, which the caller closes. */
    public OtherSession begin() throws SQLException {
        return new OtherSession(this, database.connect());
    }

    /** Returns when so many sessions wait for a lock. */
    public void awaitWaiting(long sessions) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Long waiting = database.queryLong("select count(distinct pid) from pg_locks where not granted"
                    + " and database = (select oid from pg_database where datname = current_database())");
            if (Long.valueOf(sessions).equals(waiting)) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("never did " + sessions + " sessions wait for a lock");
    }

    /** Skips the test where the server does not have the extension for foreign tables. */
    public void assumeForeignTables() throws SQLException {
        assumeTrue(database.hasExtension(FOREIGN_DATA), "this server does not have the extension " + FOREIGN_DATA);
    }

    /**
     * Creates a foreign server that is this very database. The server finds it by the address that it has for itself: the
     * one that clients see means nothing inside a container.
     */
    public void createServerToItself(String server) throws SQLException {
        assumeForeignTables();
        database.execute("create extension " + FOREIGN_DATA + "; create server " + server + " foreign data wrapper "
                + FOREIGN_DATA + " options (" + database.optionsFromItself() + "); create user mapping for current_user"
                + " server " + server + " options (user '" + database.user() + "', password '" + database.password()
                + "')");
    }

    /** The name as the option {@code schema_name} of a foreign table. */
    public String asOption() {
        return "schema_name '" + name.replace("'", "''") + '\'';
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
