package io.github.seqfix.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings from several places, of which each takes precedence over those before it. */
final class Settings {
    private final MavenPlaceholders placeholders;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    Settings(MavenPlaceholders placeholders) {
        this.placeholders = placeholders;
    }

    /**
     * A value.
     *
     * @param value it, with placeholders replaced
     * @param source where it stands, for people
     */
    record Setting(String value, String source) {}

    /** Sets a value; one that is empty sets nothing. */
    void put(String key, String value, String source) {
        if (!value.isBlank()) {
            settings.put(key, new Setting(placeholders.replace(value.strip()), source));
        }
    }

    /** Sets the value that a map has for a key, if it has one. */
    void put(String key, Map<String, String> values, String name, String source) {
        String value = values.get(name);
        if (value != null) {
            put(key, value, source);
        }
    }

    Optional<Setting> find(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    Optional<String> value(String key) {
        return find(key).map(Setting::value);
    }

    /** What these settings name under {@code url}, {@code user} and {@code password}; empty without a URL. */
    Optional<Sighting> sighting() {
        return find("url")
                .map(url -> JdbcUrl.at(
                        url.source(),
                        url.value(),
                        value("user").orElse(null),
                        value("password").orElse(null)));
    }
}
