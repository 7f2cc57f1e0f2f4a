package io.github.seqfix.discovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Flyway as its Maven plugin reads its settings: the plugin's configuration, {@code flyway.*} properties, its files, and
 * {@code FLYWAY_*} variables, each of which takes precedence over those before it. Properties, files and variables count
 * without the plugin, too.
 */
final class FlywaySource implements DatabaseSource {
    static final String PREFIX = "flyway.";

    /** What is read of the settings. */
    static final List<String> KEYS = List.of("url", "user", "password", "serverId");

    /** What decides which files count, and which part of them. */
    private static final List<String> KEYS_OF_FILES = List.of("environment", "configFiles", "workingDirectory");

    private static final Set<String> GROUPS = Set.of("org.flywaydb", "com.redgate.flyway");
    private static final String PLUGIN = "flyway-maven-plugin";

    /** The server that Flyway takes where none is named and settings.xml has it. */
    private static final String DEFAULT_SERVER = "flyway-db";

    private final Path home;

    FlywaySource() {
        this(Path.of(System.getProperty("user.home", "")));
    }

    /**
     * Creates it.
     *
     * @param home the user's home, whose flyway.conf counts in a project that has to do with Flyway
     */
    FlywaySource(Path home) {
        this.home = home;
    }

    @Override
    public List<Sighting> look(ProjectView module) {
        List<PluginUse> uses = new ArrayList<>(PluginUse.of(module, GROUPS::contains, PLUGIN));
        if (uses.isEmpty()) {
            if (!module.mentions(PREFIX, "FLYWAY_") && !FlywayFiles.hasDefaults(module.directory())) {
                return List.of();
            }
            uses.add(new PluginUse(Candidate.DEFAULT_NAME, PLUGIN, ConfigurationNode.EMPTY));
        }
        List<Sighting> sightings = new ArrayList<>();
        for (PluginUse use : uses) {
            look(module, use).stream()
                    .filter(sighting -> !sightings.contains(sighting))
                    .forEach(sightings::add);
        }
        return sightings;
    }

    private List<Sighting> look(ProjectView module, PluginUse use) {
        Settings ofFiles = ofFiles(module, use);
        FlywayFiles files = new FlywayFiles(
                module.directory().resolve(ofFiles.value("workingDirectory").orElse("")),
                home,
                ofFiles.value("environment").orElse(null));
        Settings settings = new Settings(MavenPlaceholders.of(module));
        files.addDefaults(settings);
        addConfiguration(settings, use);
        addProperties(settings, module);
        for (String file : names(ofFiles, use)) {
            files.add(settings, file);
        }
        addGiven(settings, module);
        List<Sighting> sightings = new ArrayList<>(files.rejected());
        settings.sighting()
                .map(sighting -> sighting instanceof Candidate candidate
                        ? withServer(candidate.named(use.name()), settings, module)
                        : sighting)
                .ifPresent(sightings::add);
        return sightings;
    }

    private static Settings ofFiles(ProjectView module, PluginUse use) {
        Settings settings = new Settings(MavenPlaceholders.of(module));
        for (String key : KEYS_OF_FILES) {
            use.configuration().text(key).ifPresent(value -> settings.put(key, value, use.source()));
            settings.put(key, module.properties(), PREFIX + key, PREFIX + key);
            settings.put(key, module.userProperties(), PREFIX + key, PREFIX + key);
            settings.put(key, module.environment(), variable(key), variable(key));
        }
        return settings;
    }

    private static void addConfiguration(Settings settings, PluginUse use) {
        for (String key : KEYS) {
            use.configuration().text(key).ifPresent(value -> settings.put(key, value, use.source()));
        }
    }

    private static void addProperties(Settings settings, ProjectView module) {
        for (String key : KEYS) {
            settings.put(key, module.properties(), PREFIX + key, "the POM's property " + PREFIX + key);
        }
    }

    private static void addGiven(Settings settings, ProjectView module) {
        for (String key : KEYS) {
            settings.put(key, module.environment(), variable(key), variable(key));
            settings.put(key, module.userProperties(), PREFIX + key, "-D" + PREFIX + key);
        }
    }

    /** The names of the files: from outside the plugin's configuration or as a list there, else its elements. */
    private static List<String> names(Settings ofFiles, PluginUse use) {
        Optional<String> list = ofFiles.value("configFiles");
        if (list.isPresent()) {
            return List.of(list.get().split("\\s*,\\s*"));
        }
        return use.configuration().child("configFiles").stream()
                .flatMap(elements -> elements.children().stream())
                .flatMap(element -> Stream.ofNullable(element.value()))
                .toList();
    }

    private static Candidate withServer(Candidate candidate, Settings settings, ProjectView module) {
        String server = settings.value("serverId").orElse(DEFAULT_SERVER);
        return candidate.user() == null && module.servers().contains(server)
                ? candidate.withServerId(server)
                : candidate;
    }

    /** {@code FLYWAY_SERVER_ID} for {@code serverId}. */
    private static String variable(String key) {
        return "FLYWAY_" + key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
