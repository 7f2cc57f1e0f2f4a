package io.github.seqfix.jpa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells cheaply whether there can be entities at all: neither a class path has to be resolved for it nor a class file to
 * be understood. Builds without entities never get further.
 */
public final class EntityPresence {
    /** Ends the descriptor of both {@code javax.persistence.Entity} and {@code jakarta.persistence.Entity}. */
    private static final String ANNOTATION = "/persistence/Entity;";

    private EntityPresence() {}

    /**
     * Whether a class file names the annotation of entities, or a file maps classes without one.
     *
     * @param classes directories and jars
     * @throws IOException when they cannot be read
     */
    public static boolean isPossible(List<Path> classes) throws IOException {
        try (ClassRoots roots = new ClassRoots(classes)) {
            if (roots.find(ConfigurationFiles.ORM_XML).isPresent()
                    || roots.find(ConfigurationFiles.PERSISTENCE_XML).isPresent()) {
                return true;
            }
            for (Path file : roots.classFiles()) {
                // A descriptor stands in the constant pool as plain bytes.
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ANNOTATION)) {
                    return true;
                }
            }
            return false;
        }
    }
}
