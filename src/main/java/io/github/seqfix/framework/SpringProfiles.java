package io.github.seqfix.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which profiles of Spring are active, in the order in which later ones take precedence. */
final class SpringProfiles {
    private static final String ACTIVE = "spring.profiles.active";
    private static final String DEFAULT = "spring.profiles.default";
    private static final String INCLUDE = "spring.profiles.include";
    private static final String GROUP = "spring.profiles.group.";

    private final Outside outside;
    private final List<Document> documents;
    private final EffectiveSettings settings;

    /**
     * Creates it.
     *
     * @param outside what takes precedence over files
     * @param documents those that hold in every profile, by ascending precedence
     */
    SpringProfiles(Outside outside, List<Document> documents) {
        this.outside = outside;
        this.documents = documents;
        this.settings = new EffectiveSettings(outside, documents);
    }

    /** The names of the active profiles. */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        documents.stream()
                .flatMap(document -> document.text(INCLUDE).stream())
                .forEach(text -> names.addAll(list(text)));
        outside.find(INCLUDE).ifPresent(included -> names.addAll(list(included.value())));
        names.addAll(highest(ACTIVE));
        if (names.isEmpty()) {
            List<String> defaults = highest(DEFAULT);
            names.addAll(defaults.isEmpty() ? List.of("default") : defaults);
        }
        Set<String> expanded = new LinkedHashSet<>();
        names.forEach(name -> expand(name, expanded));
        return List.copyOf(expanded);
    }

    private void expand(String name, Collection<String> expanded) {
        if (expanded.add(name)) {
            highest(GROUP + name).forEach(member -> expand(member, expanded));
        }
    }

    private List<String> highest(String key) {
        Optional<String> fromFiles = documents.stream()
                .flatMap(document -> document.text(key).stream())
                .reduce((lower, higher) -> higher);
        return outside.find(key)
                .map(Setting::value)
                .or(() -> fromFiles)
                .map(this::list)
                .orElse(new ArrayList<>());
    }

    private List<String> list(String text) {
        return Stream.of(settings.resolve(text).text().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
