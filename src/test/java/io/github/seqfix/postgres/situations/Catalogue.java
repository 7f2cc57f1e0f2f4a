package io.github.seqfix.postgres.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the situations. */
final class Catalogue {

    private Catalogue() {}

    /** All files; while one is being written, those whose name contains the property {@code seqfix.test.situations}. */
    static List<Path> files() {
        String wanted = System.getProperty("seqfix.test.situations", "");
        try (Stream<Path> files = Files.walk(directory())) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> name(file).contains(wanted))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name by which tests call a file: its folder and name. */
    static String name(Path file) {
        return directory().relativize(file).toString().replace('\\', '/');
    }

    private static Path directory() {
        URL url = Objects.requireNonNull(Catalogue.class.getResource("/situations"), "src/test/resources/situations");
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
