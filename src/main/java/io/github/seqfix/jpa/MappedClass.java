package io.github.seqfix.jpa;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one class says about its mapping, without what it inherits.
 *
 * @param name the class
 * @param superclass the class above it; null above {@code Object}
 * @param superclassArguments what it stands for the type variables of the class above it, in their order
 * @param typeVariables its own type variables, in their order
 * @param instantiable whether there can be objects of it: it is not abstract
 * @param role what it is to the provider
 * @param entityName the entity's name; empty when left open
 * @param table the table's name as written; empty when left open
 * @param schema the table's schema as written; empty when left open
 * @param inheritance how the entities below it are stored; null when left open
 * @param ids the id attributes that it declares
 * @param compositeId whether it has an embedded id or an id class
 * @param columnOverrides other column names for attributes that it inherits
 * @param generators the generators that it declares
 * @param attributeTypes the types of its fields and getters, by attribute
 */
record MappedClass(
        String name,
        @Nullable String superclass,
        List<JavaType> superclassArguments,
        List<String> typeVariables,
        boolean instantiable,
        Role role,
        String entityName,
        String table,
        String schema,
        @Nullable Inheritance inheritance,
        List<MappedId> ids,
        boolean compositeId,
        Map<String, String> columnOverrides,
        List<Generator> generators,
        Map<String, JavaType> attributeTypes) {

    /** What a class is to the provider. */
    enum Role {
        ENTITY,
        MAPPED_SUPERCLASS,
        /** Its attributes are not stored. */
        OTHER
    }

    /** How entities of one hierarchy are stored, by the names of {@code InheritanceType}. */
    enum Inheritance {
        SINGLE_TABLE,
        JOINED,
        TABLE_PER_CLASS
    }

    /** The class without its mapping. */
    MappedClass withoutMapping() {
        return new MappedClass(
                name,
                superclass,
                superclassArguments,
                typeVariables,
                instantiable,
                Role.OTHER,
                "",
                "",
                "",
                null,
                List.of(),
                false,
                Map.of(),
                List.of(),
                attributeTypes);
    }

    /** The class without its package and without the classes around it. */
    String simpleName() {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    String packageName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
