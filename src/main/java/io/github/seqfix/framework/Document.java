package io.github.seqfix.framework;

import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of a configuration file, or the place of one that could not be read: it may have overruled those before it. A
 * class and not a record: there may be passwords in it.
 */
final class Document {
    private final Path file;
    private final String place;
    private final Map<String, String> entries;
    private final @Nullable NotRead notRead;

    /**
     * Creates it.
     *
     * @param file the file
     * @param place the file, for people
     * @param entries keys as written, and values
     */
    Document(Path file, String place, Map<String, String> entries) {
        this(file, place, entries, null);
    }

    private Document(Path file, String place, Map<String, String> entries, @Nullable NotRead notRead) {
        this.file = file;
        this.place = place;
        this.entries = new LinkedHashMap<>(entries);
        this.notRead = notRead;
    }

    /** The place of one that could not be read. */
    static Document unread(Path file, NotRead notRead) {
        return new Document(file, notRead.place(), Map.of(), notRead);
    }

    Path file() {
        return file;
    }

    String place() {
        return place;
    }

    Map<String, String> entries() {
        return entries;
    }

    /** Why it could not be read; empty where it was. */
    Optional<NotRead> notRead() {
        return Optional.ofNullable(notRead);
    }

    /** The value of a key; of a list, its elements with commas between them. */
    Optional<String> text(String key) {
        String single = entries.get(key);
        if (single != null) {
            return single.isBlank() ? Optional.empty() : Optional.of(single);
        }
        StringBuilder list = new StringBuilder();
        for (int index = 0; entries.containsKey(key + '[' + index + ']'); index++) {
            list.append(index == 0 ? "" : ",").append(entries.get(key + '[' + index + ']'));
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list.toString());
    }

    /** The same with other entries. */
    Document with(Map<String, String> others) {
        return new Document(file, place, others, notRead);
    }
}
