package io.github.seqfix.jpa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings in a project's configuration files, by the provider's own keys. A setting can have several values, as
 * profiles differ, and which profile is active is known at run time only.
 */
final class JpaSettings {
    /** The key of the mapping files, whichever framework's setting lists them. */
    static final String MAPPING_FILES = "mapping-files";

    /** The key of what Spring Batch puts before the names of its tables and sequences. */
    static final String BATCH_TABLE_PREFIX = "batch-table-prefix";

    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    /** Adds a value, which has a lower precedence than those added before. */
    void add(String key, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(value.strip());
        }
    }

    /** The value with the highest precedence. */
    Optional<String> first(String key) {
        return all(key).stream().findFirst();
    }

    /** All values, by descending precedence. */
    List<String> all(String key) {
        return new ArrayList<>(values.getOrDefault(key, Set.of()));
    }
}
