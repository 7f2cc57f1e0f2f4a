package io.github.seqfix.jpa;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of a class path: directories and jars. Entries that do not exist, or are neither, are ignored. */
final class ClassRoots implements AutoCloseable {
    private final List<Path> roots = new ArrayList<>();
    private final List<FileSystem> archives = new ArrayList<>();

    ClassRoots(List<Path> places) throws IOException {
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                roots.add(place);
            } else if (Files.isRegularFile(place) && place.toString().endsWith(".jar")) {
                FileSystem archive = FileSystems.newFileSystem(place, (@Nullable ClassLoader) null);
                archives.add(archive);
                roots.add(archive.getPath("/"));
            }
        }
    }

    /** The first file with this path in the class path. */
    Optional<Path> find(String path) {
        return roots.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** All files with this path, at most one from each entry. */
    List<Path> findAll(String path) {
        return roots.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** All files directly in this folder, sorted by name within each entry. */
    List<Path> list(String folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            Path directory = root.resolve(folder);
            if (Files.isDirectory(directory)) {
                try (Stream<Path> entries = Files.list(directory)) {
                    entries.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    /** All class files, but for those of other Java versions in {@code META-INF}. */
    List<Path> classFiles() throws IOException {
        return walk(".class").stream()
                .filter(file -> roots.stream().noneMatch(root -> file.startsWith(root.resolve("META-INF"))))
                .toList();
    }

    /** All files whose names end like this, in any folder, sorted by name within each entry. */
    List<Path> walk(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> entries = Files.walk(root)) {
                entries.filter(entry -> entry.toString().endsWith(ending))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        for (FileSystem archive : archives) {
            archive.close();
        }
    }
}
