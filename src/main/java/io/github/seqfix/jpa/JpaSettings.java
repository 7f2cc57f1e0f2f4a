package io.github.seqfix.jpa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What configuration files say, under the names that the provider itself gives to its settings. A setting can have
 * several values: files of different profiles differ, and which one counts is known at run time only.
 */
final class JpaSettings {
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    /** Adds a value that holds only where no earlier one does. */
    void add(String key, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(value.strip());
        }
    }

    /** The value of the file that counts most. */
    Optional<String> first(String key) {
        return all(key).stream().findFirst();
    }

    /** All values, of the file that counts most first. */
    List<String> all(String key) {
        return new ArrayList<>(values.getOrDefault(key, Set.of()));
    }
}
