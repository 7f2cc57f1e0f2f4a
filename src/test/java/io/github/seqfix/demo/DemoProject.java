package io.github.seqfix.demo;

import io.github.seqfix.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationOutputHandler;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A Maven project that uses the plugin. */
final class DemoProject {

    private final Path directory;

    /**
     * Creates it.
     *
     * @param directory the folder that holds its pom.xml, and the settings.xml to use with it
     */
    DemoProject(Path directory) {
        this.directory = directory;
    }

    /** What a run of Maven printed, and how it ended. */
    record Result(int exitCode, List<String> lines) {}

    /**
     * Runs a goal with the database in the environment, as psql takes it.
     *
     * @param listener is told each line at once
     */
    Result run(String goal, TestDatabase database, Consumer<String> listener)
            throws MavenInvocationException, IOException {
        Files.deleteIfExists(report(goal.substring(goal.indexOf(':') + 1)));
        return run(goal, database, Map.of(), Map.of(), listener);
    }

    /**
     * Runs a goal with the database in the environment, as psql takes it.
     *
     * @param options what {@code -D} sets
     * @param environment what else the environment has
     * @param listener is told each line at once
     */
    Result run(
            String goal,
            TestDatabase database,
            Map<String, String> options,
            Map<String, String> environment,
            Consumer<String> listener)
            throws MavenInvocationException {
        List<String> lines = new ArrayList<>();
        InvocationOutputHandler handler = line -> {
            lines.add(line);
            listener.accept(line);
        };
        Properties properties = new Properties();
        properties.setProperty("style.color", "never");
        properties.setProperty(
                "downloaded",
                Path.of(System.getProperty("seqfix.demo.downloaded")).toUri().toString());
        properties.putAll(options);
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(directory.toFile())
                .setLocalRepositoryDirectory(new File(System.getProperty("seqfix.demo.repository")))
                .setUserSettingsFile(directory.resolve("settings.xml").toFile())
                .setProperties(properties)
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setOutputHandler(handler)
                .setErrorHandler(handler)
                .addShellEnvironment("PGHOST", database.host())
                .addShellEnvironment("PGPORT", String.valueOf(database.port()))
                .addShellEnvironment("PGDATABASE", database.name())
                .addShellEnvironment("PGUSER", database.user())
                .addShellEnvironment("PGPASSWORD", database.password());
        environment.forEach(request::addShellEnvironment);
        request.addArg(goal);
        return new Result(new DefaultInvoker().execute(request).getExitCode(), lines);
    }

    /** Its pom.xml. */
    Path pom() {
        return directory.resolve("pom.xml");
    }

    /** Where the report of {@code check} or {@code reset} lies. */
    Path report(String goal) {
        return directory.resolve("target").resolve("seqfix").resolve("seqfix-" + goal + ".json");
    }
}
