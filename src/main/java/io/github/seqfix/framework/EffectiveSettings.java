package io.github.seqfix.framework;

import io.github.seqfix.configuration.Placeholders;
import io.github.seqfix.configuration.ResolvedText;
import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings that hold together: those from outside, and those of files, of which later ones take precedence. */
public final class EffectiveSettings {
    private final Outside outside;
    private final Map<String, Setting> ofFiles = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final TreeMap<Integer, NotRead> notRead = new TreeMap<>();
    private final Placeholders placeholders = new Placeholders(this::standsFor);

    EffectiveSettings(Outside outside, List<Document> documents) {
        this.outside = outside;
        for (int index = 0; index < documents.size(); index++) {
            add(documents.get(index), index);
        }
    }

    private void add(Document document, int position) {
        document.notRead().ifPresent(reason -> notRead.put(position, reason));
        document.entries().forEach((key, value) -> {
            ofFiles.put(Keys.canonical(key), Setting.ofFile(key, value, document.place()));
            positions.put(Keys.canonical(key), position);
        });
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

    /**
     * What could not be read and would have taken precedence over a setting, or over what its placeholders stand for: one that
     * is there in any case before those that need not be.
     */
    public Optional<NotRead> perhapsOverruledBy(Setting setting) {
        Collection<NotRead> later;
        if (setting.value().contains("${")) {
            later = notRead.values();
        } else if (setting.isOfFile()) {
            later = notRead.tailMap(positions.getOrDefault(Keys.canonical(setting.key()), 0), false)
                    .values();
        } else {
            later = List.of();
        }
        return later.stream().min(Comparator.comparing(NotRead::optional));
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
