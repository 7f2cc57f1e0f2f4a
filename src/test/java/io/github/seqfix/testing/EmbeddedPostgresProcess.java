package io.github.seqfix.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** PostgreSQL from a jar: no installation and no Docker engine needed. It ends with this Java process. */
final class EmbeddedPostgresProcess {

    private static final String INVALID_PASSWORD = "28P01";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EmbeddedPostgresProcess() {}

    @SuppressWarnings("resource") // ends with this process
    static PostgresServer start() {
        try {
            Path directory = Files.createTempDirectory("seqfix-postgres");
            OrphanReaper.watch(directory);
            EmbeddedPostgres embedded = EmbeddedHost.start(EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(PATIENCE));
            String password = Passwords.random();
            requirePasswords(embedded, directory, password);
            return PostgresServer.at("embedded", url(embedded, password));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL cannot be set up", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL cannot be set up: " + e.getMessage(), e);
        }
    }

    private static String url(EmbeddedPostgres embedded, String password) {
        return "jdbc:postgresql://localhost:" + embedded.getPort() + "/postgres?user=postgres&password=" + password;
    }

    /** The embedded server trusts everyone at first, so a wrong password would pass. */
    private static void requirePasswords(EmbeddedPostgres embedded, Path directory, String password)
            throws IOException, SQLException {
        try (Connection connection = embedded.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("alter system set password_encryption = 'scram-sha-256'");
            Files.write(
                    directory.resolve("pg_hba.conf"),
                    List.of("local all all scram-sha-256", "host all all all scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        }
        awaitPasswordRequired(embedded);
    }

    /** The server reloads some time after it was told to. */
    private static void awaitPasswordRequired(EmbeddedPostgres embedded) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (Connection connection = embedded.getPostgresDatabase().getConnection("postgres", "not the password")) {
                connection.getMetaData();
            } catch (SQLException e) {
                if (INVALID_PASSWORD.equals(e.getSQLState())) {
                    return;
                }
                throw e;
            }
        }
        throw new SQLException("It still trusts everyone");
    }
}
