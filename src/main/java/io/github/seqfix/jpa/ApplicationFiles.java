package io.github.seqfix.jpa;

import io.github.seqfix.configuration.FlatFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        boolean profile = name.matches() && name.group("profile") != null;
        for (Map<String, String> document : FlatFile.documents(file)) {
            boolean ofProfile = profile || PROFILE_KEYS.stream().anyMatch(document::containsKey);
            document.forEach((key, value) -> entries.add(key, withoutPlaceholders(value), ofProfile));
        }
        return entries;
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
