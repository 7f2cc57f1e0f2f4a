package io.github.seqfix.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads application.properties and application.yml, with their variants for profiles, as flat keys with dots. */
final class ApplicationFiles {
    /** The names of these files; those of a profile have a group of that name. */
    static final Pattern NAME = Pattern.compile("application(?<profile>-.+)?\\.(properties|ya?ml)");

    private static final Pattern PLACEHOLDER_WITH_DEFAULT = Pattern.compile("\\$\\{[^{}:]*:([^{}]*)}");
    private static final List<String> PROFILE_KEYS = List.of("spring.config.activate.on-profile", "spring.profiles");

    private ApplicationFiles() {}

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, or has a syntax error
     */
    static Entries read(Path file) throws IOException {
        Entries entries = new Entries(new LinkedHashMap<>(), new ArrayList<>());
        boolean properties = file.toString().endsWith(".properties");
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        boolean profile = name.matches() && name.group("profile") != null;
        if (properties) {
            Properties content = properties(file);
            content.stringPropertyNames().forEach(key -> {
                entries.add(key, withoutPlaceholders(content.getProperty(key)), profile);
            });
        } else {
            readYaml(file, profile, entries);
        }
        return entries;
    }

    static Properties properties(Path file) throws IOException {
        Properties content = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            content.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return content;
    }

    private static void readYaml(Path file, boolean profile, Entries entries) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        try (InputStream content = Files.newInputStream(file)) {
            for (Object document : new Load(settings).loadAllFromInputStream(content)) {
                Map<String, String> flat = new LinkedHashMap<>();
                flatten("", document, flat);
                boolean ofProfile = profile || PROFILE_KEYS.stream().anyMatch(flat::containsKey);
                flat.forEach((key, value) -> entries.add(key, value, ofProfile));
            }
        } catch (YamlEngineException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void flatten(String prefix, Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                if (below != null) {
                    flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + '.' + key, below, flat);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                flatten(prefix + '[' + index + ']', list.get(index), flat);
            }
        } else {
            flat.put(prefix, withoutPlaceholders(String.valueOf(value)));
        }
    }

    /** The value with each placeholder replaced by its default; empty when one has none, as its value is not known here. */
    private static String withoutPlaceholders(String value) {
        String text = PLACEHOLDER_WITH_DEFAULT.matcher(value).replaceAll("$1");
        return text.contains("${") ? "" : text;
    }

    /**
     * The settings of a file.
     *
     * @param always those that apply in every profile
     * @param ofProfiles those that apply in one profile
     */
    record Entries(Map<String, String> always, List<Map.Entry<String, String>> ofProfiles) {

        private void add(String key, String value, boolean ofProfile) {
            if (ofProfile || key.startsWith("%")) {
                ofProfiles.add(Map.entry(key, value));
            } else {
                always.put(key, value);
            }
        }
    }
}
