package io.github.seqfix.jpa;

import java.util.List;

/**
 * A generated id and the table that stores it, with all that the providers' rules need to know of its mapping.
 *
 * @param entity the entity's class
 * @param id the id attribute
 * @param type its Java type, with type variables resolved
 * @param generation how its values are generated
 * @param rootTable the table of the root entity of the hierarchy, after which providers name sequences
 * @param rootEntityName the name of the root entity
 * @param table the table that stores the ids
 * @param column the column that stores them
 * @param localGenerators the generators declared at the attribute, at its class or the entity, or at their packages, the
 *     nearest first
 */
record EntityId(
        String entity,
        MappedId id,
        JavaType type,
        Generation generation,
        LogicalPath rootTable,
        String rootEntityName,
        LogicalPath table,
        LogicalName column,
        List<Generator> localGenerators) {}
