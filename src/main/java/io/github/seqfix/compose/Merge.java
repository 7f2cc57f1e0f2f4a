package io.github.seqfix.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges an override file into a compose file: maps key by key, lists one after the other. */
final class Merge {
    private Merge() {}

    static @Nullable Object of(@Nullable Object base, @Nullable Object override) {
        if (base instanceof Map<?, ?> map && override instanceof Map<?, ?> more) {
            Map<Object, @Nullable Object> merged = new LinkedHashMap<>(map);
            more.forEach((key, value) -> merged.put(key, of(merged.get(key), value)));
            return merged;
        }
        if (base instanceof List<?> list && override instanceof List<?> more) {
            List<@Nullable Object> merged = new ArrayList<>(list);
            merged.addAll(more);
            return merged;
        }
        if (base instanceof List<?> list && override instanceof Map<?, ?>) {
            return of(byName(list), override);
        }
        if (base instanceof Map<?, ?> && override instanceof List<?> more) {
            return of(base, byName(more));
        }
        return override == null ? base : override;
    }

    /** A list of {@code NAME=value} as the map that stands for the same. */
    private static Map<Object, @Nullable Object> byName(List<?> entries) {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object entry : entries) {
            String[] parts = String.valueOf(entry).split("=", 2);
            map.put(parts[0], parts.length == 1 ? null : parts[1]);
        }
        return map;
    }
}
