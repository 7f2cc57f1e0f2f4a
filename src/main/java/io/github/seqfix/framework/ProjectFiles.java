package io.github.seqfix.framework;

import io.github.seqfix.configuration.FlatFile;
import io.github.seqfix.configuration.VariablesFile;
import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that a program built from a module reads: those on its class path, and those in the directory that it is
 * started in. On the class path the sources of resources come before what an earlier build has made of them, which may
 * have been another one. Resources for tests are not among them.
 */
public final class ProjectFiles {
    private final Path directory;
    private final List<Path> classPath;
    private final Outside outside;
    private final Set<NotRead> notRead = new LinkedHashSet<>();

    /**
     * Creates it.
     *
     * @param directory the module's base directory
     * @param resources the folders of resources
     * @param outputDirectory where compiled classes and resources go
     * @param outside for what Maven filters
     */
    public ProjectFiles(Path directory, List<Path> resources, Path outputDirectory, Outside outside) {
        this.directory = directory;
        this.classPath = new ArrayList<>(resources);
        classPath.add(outputDirectory);
        this.outside = outside;
    }

    /** Whether there are files with settings of an application at all: most modules have none, and pay for no more. */
    public boolean hasApplicationFiles() {
        return Stream.of(names(directory), namesOnClassPath(""), namesOnClassPath("config"))
                        .flatMap(List::stream)
                        .anyMatch(name -> name.startsWith("application"))
                || !names(directory.resolve("config")).isEmpty()
                || onClassPath("META-INF/microprofile-config.properties").isPresent();
    }

    /** The file with this path on the class path. */
    public Optional<Path> onClassPath(String path) {
        return classPath.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The file with this path in the directory of the module. */
    public Optional<Path> inDirectory(String path) {
        return Optional.of(directory.resolve(path)).filter(Files::isRegularFile);
    }

    /** The text as Maven filters it, where the file is the source of a resource. */
    public String filtered(Path file, String text) {
        return classPath.stream().anyMatch(file::startsWith) ? outside.filtered(text) : text;
    }

    /** The file, for people: as it is called on the class path, or in the module. */
    public String place(Path file) {
        for (Path root : classPath) {
            if (file.startsWith(root)) {
                return root.relativize(file).toString();
            }
        }
        return file.startsWith(directory) ? directory.relativize(file).toString() : file.toString();
    }

    /** The files that could not be read. */
    List<NotRead> notRead() {
        return List.copyOf(notRead);
    }

    Outside outside() {
        return outside;
    }

    Path directory() {
        return directory;
    }

    /** The names of the files in a folder of the class path, sorted, each once. */
    List<String> namesOnClassPath(String folder) {
        TreeSet<String> names = new TreeSet<>();
        for (Path root : classPath) {
            names.addAll(names(root.resolve(folder)));
        }
        return List.copyOf(names);
    }

    /** The names of the files in a folder, sorted. */
    List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            addNotRead(folder, e);
            return List.of();
        }
    }

    /** The documents of a file, filtered; the place of it where it cannot be read. */
    List<Document> documents(Path file) {
        try {
            List<Document> documents = new ArrayList<>();
            for (Map<String, String> document : FlatFile.documents(file, text -> filtered(file, text))) {
                documents.add(new Document(file, place(file), document));
            }
            return documents;
        } catch (IOException e) {
            return List.of(Document.unread(file, addNotRead(file, e)));
        }
    }

    /** The variables of a file such as .env; none where it cannot be read. */
    Map<String, String> variables(Path file) {
        try {
            return VariablesFile.read(file);
        } catch (IOException e) {
            addNotRead(file, e);
            return Map.of();
        }
    }

    private NotRead addNotRead(Path file, IOException e) {
        NotRead reason = new NotRead(place(file), "it cannot be read: " + e.getMessage(), false);
        notRead.add(reason);
        return reason;
    }
}
