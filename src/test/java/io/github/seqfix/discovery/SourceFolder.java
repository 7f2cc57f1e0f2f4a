package io.github.seqfix.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A module with files, and what a source sees in it, in short. */
final class SourceFolder {
    private final Path directory;
    private final DatabaseSource source;
    private Map<String, String> userProperties = Map.of();
    private Map<String, String> environment = Map.of();
    private Map<String, String> properties = Map.of();
    private Path root;

    SourceFolder(Path directory, DatabaseSource source) {
        this.directory = directory;
        this.root = directory;
        this.source = source;
    }

    /** Writes a resource. */
    SourceFolder resource(String path, String content) {
        return file("src/main/resources/" + path, content);
    }

    /** Writes a file. */
    SourceFolder file(String path, String content) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceFolder environment(Map<String, String> values) {
        environment = values;
        return this;
    }

    SourceFolder userProperties(Map<String, String> values) {
        userProperties = values;
        return this;
    }

    SourceFolder properties(Map<String, String> values) {
        properties = values;
        return this;
    }

    SourceFolder root(Path value) {
        root = value;
        return this;
    }

    /**
     * What the source sees: {@code //host/database as role:password (name; where)}, or where and why it is of no use. No
     * text that people may see has a password.
     */
    List<String> look() {
        return source
                .look(Projects.builder(directory)
                        .root(root)
                        .environment(environment)
                        .userProperties(userProperties)
                        .properties(properties)
                        .build())
                .stream()
                .map(SourceFolder::brief)
                .toList();
    }

    private static String brief(Sighting sighting) {
        if (!(sighting instanceof Candidate candidate)) {
            return sighting.toString();
        }
        String password = candidate.password();
        if (password != null && password.length() > 4 && candidate.toString().contains(password)) {
            throw new AssertionError("The text has the password");
        }
        return String.format(
                "%s as %s:%s (%s; %s)",
                candidate.url().substring(JdbcUrl.POSTGRESQL.length()),
                candidate.user(),
                candidate.password(),
                candidate.name(),
                candidate.source());
    }
}
