package io.github.seqfix.jpa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fast check for JPA entities, which needs neither a resolved class path nor parsed class files: builds without
 * entities, which are most, pay for no more.
 */
public final class EntityPresence {
    /** The end of the type descriptors of {@code javax.persistence.Entity} and {@code jakarta.persistence.Entity}. */
    private static final String ANNOTATION = "/persistence/Entity;";

    private EntityPresence() {}

    /**
     * Whether there can be entities: a class file contains the descriptor of {@code @Entity}, or there is a
     * persistence.xml, an orm.xml or a *.hbm.xml, which can map classes without annotations.
     *
     * @param classes directories and jars
     * @throws IOException when they cannot be read
     */
    public static boolean isPossible(List<Path> classes) throws IOException {
        try (ClassRoots roots = new ClassRoots(classes)) {
            if (roots.find(ConfigurationFiles.ORM_XML).isPresent()
                    || roots.find(ConfigurationFiles.PERSISTENCE_XML).isPresent()
                    || !roots.walk(ConfigurationFiles.HBM_XML).isEmpty()) {
                return true;
            }
            for (Path file : roots.classFiles()) {
                // The constant pool has descriptors of ASCII characters as they are.
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ANNOTATION)) {
                    return true;
                }
            }
            return false;
        }
    }
}
