package io.github.seqfix.jpa;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What the rules of a JPA provider need to know of a project, beside the id in question.
 *
 * @param artifacts the libraries, by their coordinates
 * @param settings what configuration files set
 * @param hasPersistenceXml whether there is a persistence.xml, so that the provider's own defaults apply
 * @param mappingDefaults what the mapping files set for all entities
 * @param generators the generators with a name, of all classes and mapping files
 * @param subclass whether the class of the first name is, or extends, the class of the second
 */
record ProjectMapping(
        List<LibraryArtifact> artifacts,
        JpaSettings settings,
        boolean hasPersistenceXml,
        MappingDefaults mappingDefaults,
        Map<String, Generator> generators,
        BiPredicate<String, String> subclass) {}
