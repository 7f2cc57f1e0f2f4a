package io.github.seqfix.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One Maven build in {@code src/it}: its database, and what it left behind. A build's {@code setup.groovy} calls
 * {@link #prepare}, its {@code verify.groovy} {@link #verify}.
 */
public final class Situation {

    private final Path directory;
    private final TestDatabase database;
    private final Properties userProperties;

    private Situation(Path directory, TestDatabase database, Properties userProperties) {
        this.directory = directory;
        this.database = database;
        this.userProperties = userProperties;
    }

    /** What a build must have done. */
    @FunctionalInterface
    public interface Verification {
        /** Fails with an assertion error when it was not done. */
        void accept(Situation situation) throws Exception;
    }

    /**
     * Creates the build's database and runs {@code setup.sql} in it, if there is one.
     *
     * @param directory the build's folder, {@code basedir} in the script
     * @param context what the scripts of a build share, {@code context} in the script
     */
    public static Situation prepare(File directory, Map<String, Object> context) throws IOException, SQLException {
        return prepare(directory, context, ServerProcess.shared().createDatabase());
    }

    /** The same with a database of a server of its own. */
    public static Situation prepare(File directory, Map<String, Object> context, TestDatabase database)
            throws IOException, SQLException {
        Situation situation = new Situation(
                directory.toPath(), database, (Properties) Objects.requireNonNull(context.get("userProperties")));
        context.put(Situation.class.getName(), situation);
        Path sql = directory.toPath().resolve("setup.sql");
        if (Files.exists(sql)) {
            situation.database.execute(Files.readString(sql));
        }
        return situation;
    }

    /** The situation of a build that was prepared. */
    public static Situation of(Map<String, Object> context) {
        return (Situation)
                Objects.requireNonNull(context.get(Situation.class.getName()), "setup.groovy prepares nothing");
    }

    /** Asserts on a build that was prepared, and drops its database. */
    public static void verify(Map<String, Object> context, Verification verification) throws Exception {
        Situation situation = of(context);
        try {
            verification.accept(situation);
        } finally {
            situation.database.close();
        }
    }

    /** Hands the database on to the build: {@code -Dseqfix.url}, {@code -Dseqfix.user}, {@code -Dseqfix.password}. */
    public void passConnection() {
        passUrl();
        pass("seqfix.user", database.user());
        pass("seqfix.password", database.password());
    }

    /** Hands the database on to the build, but not how to log in: {@code -Dseqfix.url}. */
    public void passUrl() {
        pass("seqfix.url", database.url());
    }

    /**
     * Hands the database on to the build's own configuration, which has placeholders for it: {@code -DDB_HOST},
     * {@code -DDB_PORT}, {@code -DDB_NAME}, {@code -DDB_USER}, {@code -DDB_PASSWORD}.
     */
    public void passAddress() {
        pass("DB_HOST", database.host());
        pass("DB_PORT", String.valueOf(database.port()));
        pass("DB_NAME", database.name());
        pass("DB_USER", database.user());
        pass("DB_PASSWORD", database.password());
    }

    /** Adds a property to the build's command line. */
    public void pass(String property, String value) {
        userProperties.setProperty(property, value);
    }

    /** The build's database. */
    public TestDatabase database() {
        return database;
    }

    /** The report of {@code check} or {@code reset}, from the default place. */
    public JsonNode report(String goal) throws IOException {
        return report(Path.of("target", "seqfix"), goal);
    }

    /** The report of {@code check} or {@code reset}, from another folder of the build. */
    public JsonNode report(Path reportDirectory, String goal) throws IOException {
        return new ObjectMapper()
                .readTree(directory
                        .resolve(reportDirectory)
                        .resolve("seqfix-" + goal + ".json")
                        .toFile());
    }

    /** What a report says about one sequence. */
    public static JsonNode sequence(JsonNode report, String name) {
        for (JsonNode sequence : report.get("sequences")) {
            if (sequence.get("name").textValue().equals(name)) {
                return sequence;
            }
        }
        throw new AssertionError("The report has no sequence " + name + ": " + report);
    }

    /** All reports that the build has written, wherever they are. */
    public List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("seqfix-"))
                    .map(directory::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** The lines that Maven printed. */
    public List<String> log() throws IOException {
        return Files.readAllLines(directory.resolve("build.log"), StandardCharsets.UTF_8);
    }

    /** The lines of the log that explain why the goal failed. */
    public String failure() throws IOException {
        return log().stream()
                .filter(line -> line.startsWith("[ERROR] Failed to execute goal"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No goal has failed"));
    }
}
