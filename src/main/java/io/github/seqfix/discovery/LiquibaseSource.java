package io.github.seqfix.discovery;

import io.github.seqfix.configuration.FlatFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Liquibase as its Maven plugin reads its settings: the plugin's configuration, {@code liquibase.*} properties where that
 * says nothing, and then the properties file that one of them names. Liquibase's command line reads liquibase.properties, and
 * prefers {@code LIQUIBASE_COMMAND_*} variables to it. The plugin takes no notice of either, so that with it they are a last
 * resort.
 */
final class LiquibaseSource implements DatabaseSource {
    private static final String PREFIX = "liquibase.";
    private static final String PLUGIN = "liquibase-maven-plugin";
    private static final String VARIABLE = "LIQUIBASE_COMMAND_";
    private static final String DEFAULT_FILE = "liquibase.properties";

    /** What the plugin calls what we call so. */
    private static final Map<String, String> KEYS =
            Map.of("url", "url", "user", "username", "password", "password", "serverId", "server");

    @Override
    public List<Sighting> look(ProjectView module) {
        List<PluginUse> uses = new ArrayList<>(PluginUse.of(module, "org.liquibase"::equals, PLUGIN));
        if (uses.isEmpty()) {
            if (!module.mentions(PREFIX, "LIQUIBASE_")
                    && find(DEFAULT_FILE, module).isEmpty()) {
                return List.of();
            }
            uses.add(new PluginUse(Candidate.DEFAULT_NAME, PLUGIN, ConfigurationNode.EMPTY));
        }
        List<Sighting> sightings = new ArrayList<>();
        for (PluginUse use : uses) {
            look(module, use, sightings);
        }
        return sightings.stream().distinct().toList();
    }

    private static void look(ProjectView module, PluginUse use, List<Sighting> sightings) {
        Settings plugin = new Settings(MavenPlaceholders.of(module));
        KEYS.forEach((key, name) -> addPlugin(plugin, key, name, module, use));
        addPlugin(plugin, "file", "propertyFile", module, use);
        addPlugin(plugin, "fileOverrides", "propertyFileWillOverride", module, use);

        Settings settings = new Settings(MavenPlaceholders.of(module));
        boolean ownFile = plugin.find("file").isPresent();
        if (ownFile) {
            addVariables(settings, module);
        }
        boolean fileOverrides =
                plugin.value("fileOverrides").filter("true"::equals).isPresent();
        if (fileOverrides) {
            KEYS.keySet().forEach(key -> copy(plugin, settings, key));
        }
        addFile(settings, plugin.value("file"), module, sightings);
        if (!ownFile) {
            addVariables(settings, module);
        }
        if (!fileOverrides) {
            KEYS.keySet().forEach(key -> copy(plugin, settings, key));
        }
        settings.sighting()
                .map(sighting -> sighting instanceof Candidate candidate
                        ? withServer(candidate.named(use.name()), settings, module)
                        : sighting)
                .ifPresent(sightings::add);
    }

    /** What a POM configures takes precedence over properties: that is Maven's own rule. */
    private static void addPlugin(Settings settings, String key, String name, ProjectView module, PluginUse use) {
        settings.put(key, module.properties(), PREFIX + name, "the POM's property " + PREFIX + name);
        settings.put(key, module.userProperties(), PREFIX + name, "-D" + PREFIX + name);
        use.configuration().text(name).ifPresent(value -> settings.put(key, value, use.source()));
    }

    private static void addVariables(Settings settings, ProjectView module) {
        KEYS.forEach((key, name) -> {
            String variable = VARIABLE + name.toUpperCase(Locale.ROOT);
            settings.put(key, module.environment(), variable, variable);
        });
    }

    private static void copy(Settings from, Settings into, String key) {
        from.find(key).ifPresent(setting -> into.put(key, setting.value(), setting.source()));
    }

    private static void addFile(
            Settings settings, Optional<String> named, ProjectView module, List<Sighting> sightings) {
        String name = named.orElse(DEFAULT_FILE);
        Optional<Path> file = find(name, module);
        if (file.isEmpty()) {
            named.ifPresent(missing -> sightings.add(new Rejected(missing, "there is no such file")));
            return;
        }
        try {
            Map<String, String> content = FlatFile.properties(file.get());
            for (String prefix : List.of("liquibase.command.", "")) {
                KEYS.forEach((key, written) ->
                        settings.put(key, content, prefix + written, prefix + written + " in " + name));
            }
        } catch (IOException e) {
            sightings.add(new Rejected(name, "it cannot be read: " + e.getMessage()));
        }
    }

    private static Optional<Path> find(String name, ProjectView module) {
        List<Path> folders = new ArrayList<>(List.of(module.directory()));
        folders.addAll(module.resources());
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The plugin takes the server's login in place of its own. */
    private static Candidate withServer(Candidate candidate, Settings settings, ProjectView module) {
        return settings.value("serverId")
                .filter(module.servers()::contains)
                .map(server -> candidate.withLogin(null, null).withServerId(server))
                .orElse(candidate);
    }
}
