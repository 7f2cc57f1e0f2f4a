package io.github.seqfix.compose;

import io.github.seqfix.configuration.Yaml.Tagged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges an override file into a compose file: maps key by key, lists one after the other. What has the tag
 * {@code !override} takes the place of what there is, what has {@code !reset} takes it away.
 */
final class Merge {
    private static final String RESET = "!reset";

    private Merge() {}

    static @Nullable Object of(@Nullable Object base, @Nullable Object override) {
        if (base instanceof Tagged tagged) {
            return of(tagged.tag().equals(RESET) ? null : tagged.value(), override);
        }
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

    /** The same without tags, when nothing is left to be merged. */
    static @Nullable Object withoutTags(@Nullable Object content) {
        if (content instanceof Tagged tagged) {
            return tagged.tag().equals(RESET) ? null : withoutTags(tagged.value());
        }
        if (content instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(key, withoutTags(value)));
            return plain;
        }
        if (content instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(withoutTags(element)));
            return plain;
        }
        return content;
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
