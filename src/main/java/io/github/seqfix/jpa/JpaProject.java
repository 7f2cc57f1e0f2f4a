package io.github.seqfix.jpa;

import java.nio.file.Path;
import java.util.List;

/**
 * A project with JPA entities.
 *
 * @param classes the directories and jars of its compiled classes, with its configuration files
 * @param libraries the directories and jars of its dependencies, for mapped superclasses
 * @param artifacts the coordinates of its dependencies, for the provider and its version
 */
public record JpaProject(List<Path> classes, List<Path> libraries, List<LibraryArtifact> artifacts) {

    public JpaProject {
        classes = List.copyOf(classes);
        libraries = List.copyOf(libraries);
        artifacts = List.copyOf(artifacts);
    }
}
