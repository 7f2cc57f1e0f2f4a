package io.github.seqfix.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An embedded PostgreSQL of one test, for what the shared one must not suffer: other settings, and a crash. It trusts
 * everyone at first, and ends with this Java process at the latest.
 */
public final class OwnPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    private OwnPostgres(Path directory, Map<String, String> settings, EmbeddedPostgres server) {
        this.directory = directory;
        this.settings = settings;
        this.server = server;
    }

    /** Starts one with these lines of {@code postgresql.conf}. */
    public static OwnPostgres start(Map<String, String> settings) throws IOException {
        Path directory = Files.createTempDirectory("seqfix-own");
        OrphanReaper.watch(directory);
        return new OwnPostgres(directory, settings, EmbeddedHost.start(builder(directory, settings)));
    }

    /** A schema in a new database of this server. */
    public TestSchema createSchema(String name) throws SQLException {
        return new TestSchema(createDatabase(), name);
    }

    /** A new database of this server. */
    public TestDatabase createDatabase() {
        return PostgresServer.at("of one test", url() + "?user=" + user() + "&password=")
                .createDatabase();
    }

    /** The JDBC URL of the database {@code postgres}, without user and password. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** TCP port. */
    public int port() {
        return server.getPort();
    }

    /** The name of a superuser. */
    public String user() {
        return "postgres";
    }

    /** Stops it at once, without a checkpoint: {@code pg_ctl stop -m immediate}. */
    public void crash() throws IOException, InterruptedException {
        ProcessHandle postmaster = process();
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        try {
            postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server does not crash", e);
        } finally {
            server.close();
        }
    }

    /** The postmaster, whose children serve the sessions. */
    public ProcessHandle process() throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Starts it again on the same port. */
    public void restart() {
        server = EmbeddedHost.start(builder(directory, settings).setPort(server.getPort()));
    }

    /** Replaces {@code pg_hba.conf}. */
    public void admit(List<String> rules) throws IOException, SQLException {
        Files.write(directory.resolve("pg_hba.conf"), rules);
        execute("select pg_reload_conf()");
    }

    /** Runs one or many statements as superuser; many are one transaction. */
    public void execute(String sql) throws SQLException {
        execute("postgres", sql);
    }

    /** Runs statements in another database. */
    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as text. */
    public String queryString(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return Sql.requireString(connection, sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres.Builder builder(Path directory, Map<String, String> settings) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setPGStartupWait(PATIENCE);
        settings.forEach(builder::setServerConfig);
        return builder;
    }
}
