package io.github.seqfix.discovery;

import io.github.seqfix.configuration.FlatFile;
import io.github.seqfix.configuration.Toml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of Flyway: properties, or TOML with a table for each environment, of which only the one that is chosen counts:
 * another one may be production.
 */
final class FlywayFiles {
    private static final List<String> DEFAULTS = List.of("flyway.conf", "flyway.toml", "flyway.user.toml");
    private static final String ENVIRONMENTS = "environments.";

    private static final String OF_HOME = "flyway.conf";

    private final Path directory;
    private final Path home;
    private final @Nullable String environment;
    private final List<Rejected> rejected = new ArrayList<>();
    private String environmentOfFiles = Candidate.DEFAULT_NAME;

    /**
     * Creates it.
     *
     * @param directory what the names of files are relative to
     * @param home the user's home, whose flyway.conf comes before all others
     * @param environment the environment that was chosen elsewhere; null where the files themselves choose
     */
    FlywayFiles(Path directory, Path home, @Nullable String environment) {
        this.directory = directory;
        this.home = home;
        this.environment = environment;
    }

    /** Why files were of no use. */
    List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    /** Whether there is a file that Flyway takes from the folder where it is called. */
    static boolean hasDefaults(Path directory) {
        for (String name : DEFAULTS) {
            if (Files.isRegularFile(directory.resolve(name))) {
                return true;
            }
        }
        return false;
    }

    /** Adds what the files say that Flyway takes from the home and from the folder where it is called, if they exist. */
    void addDefaults(Settings settings) {
        Path ofHome = home.resolve(OF_HOME);
        if (Files.isRegularFile(ofHome)) {
            add(settings, "~/" + OF_HOME, ofHome);
        }
        DEFAULTS.stream()
                .filter(name -> Files.isRegularFile(directory.resolve(name)))
                .forEach(name -> add(settings, name));
    }

    /** Adds what a file says. */
    void add(Settings settings, String name) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            rejected.add(new Rejected(name, "there is no such file in " + directory));
            return;
        }
        add(settings, name, file);
    }

    private void add(Settings settings, String name, Path file) {
        try {
            if (name.endsWith(".toml")) {
                addToml(settings, name, Toml.texts(file));
            } else {
                addProperties(settings, name, FlatFile.properties(file));
            }
        } catch (IOException e) {
            rejected.add(new Rejected(name, "it cannot be read: " + e.getMessage()));
        }
    }

    private static void addProperties(Settings settings, String name, Map<String, String> content) {
        for (String key : FlywaySource.KEYS) {
            settings.put(key, content, FlywaySource.PREFIX + key, FlywaySource.PREFIX + key + " in " + name);
        }
    }

    private void addToml(Settings settings, String name, Map<String, String> content) {
        environmentOfFiles = content.getOrDefault("flyway.environment", environmentOfFiles);
        String chosen = environment == null ? environmentOfFiles : environment;
        for (String key : FlywaySource.KEYS) {
            settings.put(key, content, ENVIRONMENTS + chosen + '.' + key, "environment " + chosen + " in " + name);
        }
        Set<String> others = new TreeSet<>();
        for (String key : content.keySet()) {
            if (key.startsWith(ENVIRONMENTS) && key.endsWith(".url")) {
                others.add(key.substring(ENVIRONMENTS.length(), key.length() - ".url".length()));
            }
        }
        if (!others.isEmpty() && !others.contains(chosen)) {
            rejected.add(new Rejected(
                    name,
                    "it has no environment " + chosen + ", but " + String.join(", ", others)
                            + ": choose one with -Dflyway.environment="
                            + others.iterator().next()));
        }
    }
}
