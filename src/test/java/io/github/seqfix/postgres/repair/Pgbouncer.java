package io.github.seqfix.postgres.repair;

import io.github.seqfix.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pgbouncer that pools transactions of one database over two sessions: the one that {@code -Dseqfix.test.pgbouncer=}
 * names, else that of the machine, if it has one.
 */
final class Pgbouncer implements AutoCloseable {
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/pgbouncer"), Path.of("/usr/bin/pgbouncer"));
    private static final int SESSIONS = 2;
    /** Of the major version 1: the first that can carry prepared statements from one session to another. */
    private static final int FIRST_WITH_PREPARED_STATEMENTS = 21;

    private static final Pattern VERSION = Pattern.compile("PgBouncer 1\\.(\\d+)");

    private final Process process;
    private final Path folder;
    private final String url;

    private Pgbouncer(Process process, Path folder, String url) {
        this.process = process;
        this.folder = folder;
        this.url = url;
    }

    static boolean isThere() {
        return program() != null;
    }

    /** Whether it can carry prepared statements from one session to another. */
    static boolean carriesPreparedStatements() throws IOException {
        Process process = new ProcessBuilder(String.valueOf(program()), "--version").start();
        try (BufferedReader output = process.inputReader()) {
            Matcher version = VERSION.matcher(output.lines().collect(Collectors.joining("\n")));
            return version.find() && Integer.parseInt(version.group(1)) >= FIRST_WITH_PREPARED_STATEMENTS;
        }
    }

    /**
     * Starts one.
     *
     * @param preparedStatements how many prepared statements it carries for each client; one that cannot carries none
     */
    static Pgbouncer start(TestDatabase database, int preparedStatements) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seqfix-pgbouncer");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = freePort();
        Path settings = folder.resolve("pgbouncer.ini");
        Files.writeString(
                settings,
                String.format(
                        """
                        [databases]
                        %1$s = host=%2$s port=%3$d dbname=%1$s user=%4$s password=%5$s

                        [pgbouncer]
                        listen_addr = 127.0.0.1
                        listen_port = %6$d
                        unix_socket_dir =
                        auth_type = any
                        pool_mode = transaction
                        default_pool_size = %7$d
                        %8$s
                        """,
                        database.name(),
                        database.host().equals("localhost") ? "127.0.0.1" : database.host(),
                        database.port(),
                        database.user(),
                        database.password(),
                        port,
                        SESSIONS,
                        carriesPreparedStatements() ? "max_prepared_statements = " + preparedStatements : ""));
        List<String> command = new ArrayList<>(List.of(String.valueOf(program()), "--quiet"));
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root.
            command.addAll(List.of("--user", "nobody"));
        }
        command.add(settings.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        Pgbouncer pooler =
                new Pgbouncer(process, folder, "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name());
        pooler.awaitAnswer();
        return pooler;
    }

    String url() {
        return url;
    }

    /** Settings of its sessions that a client has left behind; up to 11 the driver itself sets extra_float_digits. */
    List<String> leftovers() throws SQLException {
        List<String> leftovers = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        try {
            // As many transactions at once as there are sessions, so that each is looked at.
            for (int session = 0; session < SESSIONS; session++) {
                Connection connection = connect();
                connections.add(connection);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select name, setting from pg_settings where source ="
                                + " 'session' and name not in ('application_name', 'client_encoding', 'DateStyle',"
                                + " 'TimeZone', 'extra_float_digits') and name not like 'transaction_%'")) {
                    while (rows.next()) {
                        leftovers.add(rows.getString(1) + " = " + rows.getString(2));
                    }
                }
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
        return leftovers;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void awaitAnswer() throws InterruptedException {
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("pgbouncer has ended with " + process.exitValue(), notYet);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "?prepareThreshold=0", "anybody", "");
    }

    private static @Nullable Path program() {
        String given = System.getProperty("seqfix.test.pgbouncer");
        if (given != null) {
            return Path.of(given);
        }
        return PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
