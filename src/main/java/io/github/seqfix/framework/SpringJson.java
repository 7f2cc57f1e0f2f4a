package io.github.seqfix.framework;

import io.github.seqfix.configuration.FlatFile;
import java.io.IOException;
import java.util.Optional;

/** The settings in {@code spring.application.json}: they take precedence over those of {@code -D} and the environment. */
final class SpringJson {
    static final String KEY = "spring.application.json";

    private SpringJson() {}

    /**
     * What comes from outside, with these.
     *
     * @throws IOException when they have a syntax error
     */
    static Outside within(Outside outside) throws IOException {
        Optional<Setting> json =
                outside.find(KEY).filter(setting -> !setting.value().isBlank());
        return json.isPresent()
                ? outside.withForemost(
                        json.get().place(KEY), FlatFile.yaml(json.get().value()))
                : outside;
    }
}
