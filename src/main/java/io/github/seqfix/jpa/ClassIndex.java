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

/** The classes by name: those of the project at once, those of libraries when they are asked for. */
final class ClassIndex {
    private final ClassRoots libraries;
    private final Map<String, MappedClass> projectClasses = new HashMap<>();
    private final Map<String, Optional<MappedClass>> libraryClasses = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * Reads the classes of the project.
     *
     * @param project where the project's classes are
     * @param libraries where others may be; open for as long as this index is used
     */
    ClassIndex(ClassRoots project, ClassRoots libraries) throws IOException {
        this.libraries = libraries;
        for (Path file : project.classFiles()) {
            read(file).ifPresent(type -> projectClasses.putIfAbsent(type.name(), type));
        }
    }

    /** The classes of the project, with its packages, which are classes called {@code package-info}. */
    List<MappedClass> projectClasses() {
        return List.copyOf(projectClasses.values());
    }

    /** A class of the project or of a library. */
    Optional<MappedClass> find(String name) {
        MappedClass own = projectClasses.get(name);
        return own != null ? Optional.of(own) : libraryClasses.computeIfAbsent(name, this::readLibraryClass);
    }

    /** The class files that could not be read, a sentence each. */
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
