package io.github.seqfix.framework;

import io.github.seqfix.configuration.Placeholders;
import io.github.seqfix.configuration.ResolvedText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** EffectiveSettings that hold together: those from outside, and those of files, of which later ones take precedence. */
public final class EffectiveSettings {
    private final Outside outside;
    private final Map<String, Setting> ofFiles = new LinkedHashMap<>();
    private final Placeholders placeholders = new Placeholders(this::standsFor);

    EffectiveSettings(Outside outside, List<Document> documents) {
        this.outside = outside;
        for (Document document : documents) {
            document.entries()
                    .forEach((key, value) ->
                            ofFiles.put(Keys.canonical(key), Setting.ofFile(key, value, document.place())));
        }
    }

    /**
     * The settings of one file.
     *
     * @param outside what takes precedence over it
     * @param place the file, for people
     * @param entries keys and values
     */
    public static EffectiveSettings of(Outside outside, String place, Map<String, String> entries) {
        return new EffectiveSettings(outside, List.of(new Document(Path.of(place), place, entries)));
    }

    /** The first of these settings that is set to more than blanks. */
    public Optional<Setting> firstOf(List<String> keys) {
        return keys.stream()
                .flatMap(key -> find(key).stream())
                .filter(setting -> !setting.value().isBlank())
                .findFirst();
    }

    /** The setting of this key, in any of the forms that a key has. */
    public Optional<Setting> find(String key) {
        return outside.find(key).or(() -> Optional.ofNullable(ofFiles.get(Keys.canonical(key))));
    }

    /** All settings that files have. */
    public List<Setting> ofFiles() {
        return List.copyOf(ofFiles.values());
    }

    /** The text with its placeholders replaced. */
    public ResolvedText resolve(String text) {
        return placeholders.resolve(text);
    }

    private Optional<String> standsFor(String name) {
        return outside.beforeFiles(name)
                .or(() -> Optional.ofNullable(ofFiles.get(Keys.canonical(name))).map(Setting::value))
                .or(() -> outside.afterFiles(name));
    }
}
