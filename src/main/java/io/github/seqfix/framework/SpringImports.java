package io.github.seqfix.framework;

import io.github.seqfix.configuration.FlatFile;
import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows {@code spring.config.import}, as far as it names files, folders of files, or resources. */
final class SpringImports {
    private static final String KEY = "spring.config.import";
    private static final Pattern LOCATION = Pattern.compile(
            "(?<optional>optional:)?(?:(?<scheme>[a-z][\\w.+-]+):)?(?<path>[^\\[]*)(?:\\[(?<hint>\\.\\w+)])?");

    private final ProjectFiles files;
    private final List<NotRead> notRead = new ArrayList<>();

    SpringImports(ProjectFiles files) {
        this.files = files;
    }

    /** What could not be followed. */
    List<NotRead> notRead() {
        return List.copyOf(notRead);
    }

    /** The documents that a document imports, by ascending precedence; all of them take precedence over it. */
    List<Document> of(Document document) {
        List<Document> imported = new ArrayList<>();
        Optional<String> locations = document.text(KEY)
                .map(text -> new EffectiveSettings(files.outside(), List.of(document))
                        .resolve(text)
                        .text());
        for (String location : locations.orElse("").split("[,;]", -1)) {
            if (!location.isBlank()) {
                imported.addAll(at(location.strip(), document));
            }
        }
        return imported;
    }

    private List<Document> at(String location, Document document) {
        Matcher parts = LOCATION.matcher(location);
        if (!parts.matches()) {
            return rejected(document, location, "cannot be read");
        }
        String scheme = Optional.ofNullable(parts.group("scheme")).orElse("");
        String path = parts.group("path");
        Optional<Path> file = switch (scheme) {
            case "" -> Optional.ofNullable(document.file().resolveSibling(path));
            case "file", "configtree" -> Optional.of(files.directory().resolve(path));
            case "classpath" -> files.onClassPath(path.replaceFirst("^/+", ""));
            default -> Optional.empty();
        };
        if (scheme.equals("configtree")) {
            return tree(file.orElseThrow(), document);
        }
        if (file.isPresent() && Files.isRegularFile(file.get())) {
            return read(file.get(), parts.group("hint"), document);
        }
        if (parts.group("optional") != null && List.of("", "file", "classpath").contains(scheme)) {
            return List.of();
        }
        return rejected(document, location, scheme.matches("|file|classpath") ? "is not there" : "is not read here");
    }

    private List<Document> read(Path file, String hint, Document document) {
        if (!".properties".equals(hint)) {
            return files.documents(file);
        }
        try {
            return List.of(new Document(file, files.place(file), FlatFile.properties(file)));
        } catch (IOException e) {
            return rejected(document, files.place(file), "cannot be read: " + e.getMessage());
        }
    }

    /** Each file in the folder is a setting: its name the key, its content the value. */
    private List<Document> tree(Path folder, Document document) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String name : files.names(folder)) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    entries.put(name, FlatFile.text(file).stripTrailing());
                } catch (IOException e) {
                    rejected(document, files.place(file), "cannot be read: " + e);
                }
            }
        }
        return List.of(new Document(folder, files.place(folder), entries));
    }

    private List<Document> rejected(Document document, String location, String reason) {
        notRead.add(new NotRead(KEY + " in " + document.place(), location + ' ' + reason));
        return List.of();
    }
}
