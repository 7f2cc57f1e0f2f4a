package io.github.seqfix.jpa;

import java.nio.file.Path;
import java.util.List;

/**
 * The parts of a build that tell how entities are mapped.
 *
 * @param classes the directories and jars whose entities count: compiled classes with their resources
 * @param libraries the directories and jars that mapped superclasses may come from
 * @param artifacts the libraries by their coordinates: they tell the provider and its version
 */
public record JpaProject(List<Path> classes, List<Path> libraries, List<LibraryArtifact> artifacts) {

    public JpaProject {
        classes = List.copyOf(classes);
        libraries = List.copyOf(libraries);
        artifacts = List.copyOf(artifacts);
    }
}
