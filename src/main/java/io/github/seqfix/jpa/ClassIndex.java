package io.github.seqfix.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Indexer;

/** Finds classes by name: those of the project are read at once, those of libraries on demand. */
final class ClassIndex {
    private final ClassRoots libraries;
    private final Map<String, MappedClass> projectClasses = new HashMap<>();
    private final Map<String, Optional<MappedClass>> libraryClasses = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * Reads the classes of the project.
     *
     * @param project the directories and jars of the project's classes
     * @param libraries those of other classes; to be closed after the last use of this index
     */
    ClassIndex(ClassRoots project, ClassRoots libraries) throws IOException {
        this.libraries = libraries;
        for (Path file : project.classFiles()) {
            read(file).ifPresent(type -> projectClasses.putIfAbsent(type.name(), type));
        }
    }

    /** The classes of the project, among them a class {@code package-info} for each annotated package. */
    List<MappedClass> projectClasses() {
        return List.copyOf(projectClasses.values());
    }

    /** Finds a class of the project or of a library. */
    Optional<MappedClass> find(String name) {
        MappedClass own = projectClasses.get(name);
        return own != null ? Optional.of(own) : libraryClasses.computeIfAbsent(name, this::readLibraryClass);
    }

    /** Whether a class is, or extends, another one, as far as the classes between them are known. */
    boolean isSubclass(String name, String superclass) {
        Optional<String> next = Optional.of(name);
        while (next.isPresent()) {
            if (next.get().equals(superclass)) {
                return true;
            }
            next = find(next.get()).flatMap(known -> Optional.ofNullable(known.superclass()));
        }
        return false;
    }

    /** A sentence for each class file that cannot be read. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private Optional<MappedClass> readLibraryClass(String name) {
        return libraries.find(name.replace('.', '/') + ".class").flatMap(this::read);
    }

    private Optional<MappedClass> read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Indexer indexer = new Indexer();
            DotName name = indexer.indexWithSummary(content).name();
            return Optional.ofNullable(indexer.complete().getClassByName(name)).map(AnnotationReader::read);
        } catch (IOException | RuntimeException e) {
            remarks.add(String.format("the class file %s cannot be read: %s", file, e));
            return Optional.empty();
        }
    }
}
