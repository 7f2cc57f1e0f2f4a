package io.github.seqfix.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * PGlite, PostgreSQL as WebAssembly, behind a socket that takes one connection at a time. Node.js runs it, npm brings it,
 * once for all tests.
 */
public final class Pglite implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "pglite").toAbsolutePath();
    private static final Path SERVER =
            FOLDER.resolve("node_modules/@electric-sql/pglite-socket/dist/scripts/server.js");
    private static final List<String> PACKAGES =
            List.of("@electric-sql/pglite@0.5.14", "@electric-sql/pglite-socket@0.2.17");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final String url;

    private Pglite(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Why it cannot be started on this machine; empty where it can. */
    public static synchronized Optional<String> obstacle() throws IOException, InterruptedException {
        if (!isThere("node") || !isThere("npm")) {
            return Optional.of("node and npm, which bring PGlite, are not installed");
        }
        if (Files.exists(SERVER)) {
            return Optional.empty();
        }
        Files.createDirectories(FOLDER);
        List<String> install = Stream.concat(
                        Stream.of("npm", "install", "--no-audit", "--no-fund", "--prefix", FOLDER.toString()),
                        PACKAGES.stream())
                .toList();
        Process npm = new ProcessBuilder(install)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("npm.log").toFile())
                .start();
        if (npm.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && npm.exitValue() == 0) {
            return Optional.empty();
        }
        npm.destroy();
        return Optional.of("npm could not install PGlite: " + Files.readString(FOLDER.resolve("npm.log")));
    }

    /** Starts one with an empty database in memory. */
    public static Pglite start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        "node", SERVER.toString(), "--db=memory://", "--host=127.0.0.1", "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("seqfix-pglite", ".log").toFile())
                .start();
        return new Pglite(process, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable");
    }

    /** The JDBC URL, without user and password. */
    public String url() {
        return url;
    }

    /** The name of its superuser, who needs no password. */
    public String user() {
        return "postgres";
    }

    /** Runs statements. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as text. */
    public String queryString(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return Sql.requireString(connection, sql);
        }
    }

    /** It is some time until it has started, or noticed that the connection before has ended. */
    private Connection connect() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return Objects.requireNonNull(new Driver().connect(url + "&user=" + user() + "&password=", null));
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
