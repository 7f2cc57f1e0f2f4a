package io.github.seqfix.jpa;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class and its own mapping, without what it inherits.
 *
 * @param name the class's name
 * @param superclass the name of its superclass; null for {@code Object} itself
 * @param superclassArguments the type arguments of its superclass
 * @param typeVariables the names of its type parameters
 * @param instantiable whether it is not abstract
 * @param role how it is mapped
 * @param entityName the name in {@code @Entity}; empty when not set
 * @param table the table's name, unparsed; empty when not set
 * @param schema the table's schema, unparsed; empty when not set
 * @param inheritance the inheritance strategy that it sets; null when it sets none
 * @param ids the id attributes that it declares
 * @param compositeId whether it declares an embedded id or an id class
 * @param columnOverrides the column names that it sets for inherited attributes ({@code @AttributeOverride})
 * @param generators the generators that it declares
 * @param attributeTypes the types of its fields and properties, by name
 * @param idGenerator the class of the generator that it stands for, if it is an annotation with Hibernate's
 *     {@code @IdGeneratorType}; empty else
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
        Map<String, JavaType> attributeTypes,
        String idGenerator) {

    /** The ways in which a class can be mapped. */
    enum Role {
        ENTITY,
        MAPPED_SUPERCLASS,
        /** Neither: it is not mapped. */
        OTHER
    }

    /** The inheritance strategies: the constants of {@code InheritanceType}. */
    enum Inheritance {
        SINGLE_TABLE,
        JOINED,
        TABLE_PER_CLASS
    }

    /** The class as it is without any annotation of JPA. */
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
                attributeTypes,
                idGenerator);
    }

    /** The same class with another inheritance strategy. */
    MappedClass withInheritance(Inheritance strategy) {
        return new MappedClass(
                name,
                superclass,
                superclassArguments,
                typeVariables,
                instantiable,
                role,
                entityName,
                table,
                schema,
                strategy,
                ids,
                compositeId,
                columnOverrides,
                generators,
                attributeTypes,
                idGenerator);
    }

    /** The name without the package and the enclosing classes. */
    String simpleName() {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    String packageName() {
        return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    }
}
