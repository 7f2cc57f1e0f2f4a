package io.github.seqfix.jpa;

import java.util.List;

/**
 * A generated id of an entity, in one table: what the providers' rules ask of the mapping.
 *
 * @param entity the entity's class
 * @param id the id attribute
 * @param type its Java type, with the type variables replaced
 * @param generation how its values are generated
 * @param rootTable the table of the entity at the top of the hierarchy, which names sequences
 * @param rootEntityName the name of that entity
 * @param table the table that holds the ids
 * @param column the column that holds them
 * @param localGenerators the generators that stand at the attribute, its class, the entity, or their packages, the
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
