package io.github.seqfix.postgres.situations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of the form {@code key: value} that belong together, of which only known keys are there. */
final class Header {
    private static final Pattern LINE = Pattern.compile("([a-z ]+): +(\\S.*)");

    private final Set<String> known;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Header(Set<String> known) {
        this.known = known;
    }

    static Map.Entry<String, String> split(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new MalformedSituationException("'" + line + "' is not of the form 'key: value'");
        }
        return Map.entry(matcher.group(1), matcher.group(2).strip());
    }

    void add(String key, String value) {
        if (!known.contains(key)) {
            throw new MalformedSituationException("'" + key + "' is none of " + known);
        }
        values.computeIfAbsent(key, name -> new ArrayList<>(1)).add(value);
    }

    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    @Nullable String optional(String key) {
        List<String> all = all(key);
        if (all.size() > 1) {
            throw new MalformedSituationException("'" + key + "' is there more than once: " + all);
        }
        return all.isEmpty() ? null : all.get(0);
    }

    String required(String key) {
        String value = optional(key);
        if (value == null) {
            throw new MalformedSituationException("'" + key + "' is missing");
        }
        return value;
    }
}
