package io.github.seqfix.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A small process that outlives the one that started it, only to stop the PostgreSQL which that one has left behind: a
 * Java process that is killed runs no shutdown hooks.
 */
final class OrphanReaper {

    private static final int SECONDS_TO_STOP = 10;

    private OrphanReaper() {}

    /** Stops the server that runs on a data directory, and deletes it, when this Java process is gone. */
    static void watch(Path data) throws IOException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx16m",
                        "-cp",
                        classPath(),
                        OrphanReaper.class.getName(),
                        Long.toString(ProcessHandle.current().pid()),
                        data.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** Takes two arguments: the process to outlive, and the server's data directory. */
    public static void main(String[] arguments) throws Exception {
        ProcessHandle.of(Long.parseLong(arguments[0]))
                .ifPresent(owner -> owner.onExit().join());
        Path data = Path.of(arguments[1]);
        Path lockFile = data.resolve("postmaster.pid");
        if (Files.exists(lockFile)) {
            long server = Long.parseLong(Files.readAllLines(lockFile).get(0).strip());
            ProcessHandle.of(server).ifPresent(OrphanReaper::stop);
        }
        delete(data);
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            server.destroyForcibly();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static String classPath() {
        try {
            return Path.of(OrphanReaper.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
