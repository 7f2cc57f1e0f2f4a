package io.github.seqfix.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * An embedded PostgreSQL and its streaming standby. Both trust everyone, and end with this Java process at the latest.
 *
 * <p>A standby starts from a copy of the primary's files: one that was taken while the primary did not run needs no
 * {@code pg_basebackup}, which the embedded PostgreSQL does not have.
 */
public final class ReplicatedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_VERSION_WITH_SIGNAL_FILE = 120000;
    private static final String LOCK_FILE = "epg-lock";

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    private ReplicatedPostgres(EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.primary = primary;
        this.standby = standby;
    }

    /** Starts both. */
    public static ReplicatedPostgres start() throws IOException, SQLException {
        Path primaryFiles = directory("primary");
        Path standbyFiles = directory("standby");
        int version;
        try (EmbeddedPostgres first = startOn(primaryFiles);
                Connection connection = first.getPostgresDatabase().getConnection()) {
            version = Integer.parseInt(Sql.requireString(connection, "show server_version_num"));
        }
        copy(primaryFiles, standbyFiles);
        EmbeddedPostgres primary = startOn(primaryFiles);
        follow(standbyFiles, version, primary.getPort());
        return new ReplicatedPostgres(primary, startOn(standbyFiles));
    }

    /** The JDBC URL of the primary, without user and password. */
    public String primaryUrl() {
        return url(primary);
    }

    /** The JDBC URL of the standby, without user and password. */
    public String standbyUrl() {
        return url(standby);
    }

    /** The TCP port of the primary. */
    public int primaryPort() {
        return primary.getPort();
    }

    /** The name of a superuser, who needs no password. */
    public String user() {
        return "postgres";
    }

    /** Runs statements on the primary, and waits until the standby has followed. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("create table if not exists followed (time timestamp primary key)");
            String time =
                    Sql.requireString(connection, "insert into followed values (clock_timestamp()) returning time");
            await("select count(*) from followed where time = '" + time + "'");
        }
    }

    /** A visible row proves that all that was committed before it is visible, too. */
    private void await(String count) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = standby.getPostgresDatabase().getConnection()) {
            while (System.nanoTime() < deadline) {
                try {
                    if (Sql.requireString(connection, count).equals("1")) {
                        return;
                    }
                } catch (SQLException notYetThere) {
                    Thread.onSpinWait();
                }
            }
        }
        throw new SQLException("The standby does not follow");
    }

    @Override
    public void close() throws IOException {
        try (primary) {
            standby.close();
        }
    }

    private static Path directory(String kind) throws IOException {
        Path directory = Files.createTempDirectory("seqfix-" + kind);
        OrphanReaper.watch(directory);
        return directory;
    }

    private static EmbeddedPostgres startOn(Path directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    private static void follow(Path standbyFiles, int version, int primaryPort) throws IOException {
        String connection = "primary_conninfo = 'host=localhost port=" + primaryPort + " user=postgres'\n";
        if (version >= FIRST_VERSION_WITH_SIGNAL_FILE) {
            Files.writeString(standbyFiles.resolve("postgresql.auto.conf"), connection, StandardOpenOption.APPEND);
            Files.createFile(standbyFiles.resolve("standby.signal"));
        } else {
            Files.writeString(standbyFiles.resolve("recovery.conf"), "standby_mode = on\n" + connection);
        }
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.endsWith(LOCK_FILE)) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
