package io.github.seqfix.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The PostgreSQL that all builds in {@code src/it} share. Their scripts run in Maven's own Java process, which may live
 * longer than this build and has class loaders that come and go, so the server runs in a process of its own. That one
 * ends, and the server with it, when Maven's does.
 */
final class ServerProcess {

    /** Where the coordinates are kept: a class loader's statics would not last. */
    private static final String COORDINATES = ServerProcess.class.getName();

    private ServerProcess() {}

    /** The server of this Java process, started when first asked for. */
    static PostgresServer shared() {
        synchronized (System.getProperties()) {
            String url = System.getProperty(COORDINATES);
            if (url == null) {
                url = start();
                System.setProperty(COORDINATES, url);
            }
            return PostgresServer.at("shared by the builds", url);
        }
    }

    /** Takes one argument: the process to end with. Prints the server's URL on standard output. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err);
        out.println(PostgresServer.shared().urlWithCredentials());
        ProcessHandle.of(Long.parseLong(arguments[0]))
                .ifPresent(owner -> owner.onExit().join());
        System.exit(0);
    }

    private static String start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String name : List.of(PostgresServer.URL_PROPERTY, ContainerPostgres.IMAGE_PROPERTY)) {
            String value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.addAll(List.of(
                "-cp",
                classPath(),
                ServerProcess.class.getName(),
                Long.toString(ProcessHandle.current().pid())));
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return Objects.requireNonNull(reader.readLine(), "the process of the test server has ended early");
        } catch (IOException e) {
            throw new UncheckedIOException("The test server cannot be started", e);
        }
    }

    /** What this class was loaded from, and what its class loader's parents add to it. */
    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader loader = ServerProcess.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    entries.add(file(url));
                }
            }
        }
        return entries.isEmpty() ? System.getProperty("java.class.path") : String.join(File.pathSeparator, entries);
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url.toString(), e);
        }
    }
}
