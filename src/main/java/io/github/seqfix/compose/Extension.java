package io.github.seqfix.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges a service into the one that it {@code extends}, of the same file or of another one. */
final class Extension {
    private static final String EXTENDS = "extends";
    /** Services that extend one another end here. */
    private static final int DEPTH = 8;

    private Extension() {}

    /**
     * The content of a service with what it extends.
     *
     * @param service its own content
     * @param services those of its file
     * @param file its file
     * @throws IOException when the file of what it extends cannot be read
     */
    static @Nullable Object of(@Nullable Object service, Map<?, ?> services, Path file, Interpolation interpolation)
            throws IOException {
        return of(service, services, file, interpolation, DEPTH);
    }

    private static @Nullable Object of(
            @Nullable Object service, Map<?, ?> services, Path file, Interpolation interpolation, int depth)
            throws IOException {
        if (!(service instanceof Map<?, ?> own) || own.get(EXTENDS) == null || depth == 0) {
            return service;
        }
        Object base = own.get(EXTENDS);
        String name = String.valueOf(base instanceof Map<?, ?> map ? map.get("service") : base);
        Path other = file;
        Map<?, ?> others = services;
        if (base instanceof Map<?, ?> map && map.get("file") != null) {
            other = file.resolveSibling(interpolation.apply(String.valueOf(map.get("file"))));
            if (!Files.isRegularFile(other)) {
                throw new IOException("it extends a service of " + other.getFileName() + ", which is not there");
            }
            others = ComposeFile.content(other) instanceof Map<?, ?> top && top.get("services") instanceof Map<?, ?> all
                    ? all
                    : Map.of();
        }
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(own);
        rest.remove(EXTENDS);
        return Merge.of(of(others.get(name), others, other, interpolation, depth - 1), rest);
    }
}
