package io.github.seqfix.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The inheritance hierarchies of entities, which are mapped as a whole: an id may be declared in a superclass of the
 * entity, and stored in the table of another class of the hierarchy.
 */
final class Hierarchy {
    private final Function<String, Optional<MappedClass>> classes;

    /**
     * Creates the hierarchies.
     *
     * @param classes finds a class by its name; empty for a class that cannot be found
     */
    Hierarchy(Function<String, Optional<MappedClass>> classes) {
        this.classes = classes;
    }

    /** The generated ids of these entities, one for each table that stores such ids. */
    List<EntityId> generatedIds(Collection<MappedClass> entities) {
        Set<EntityId> ids = new LinkedHashSet<>();
        for (MappedClass entity : entities) {
            List<MappedClass> line = line(entity);
            int root = rootIndex(line);
            boolean ownTable = line.get(root).inheritance() == MappedClass.Inheritance.TABLE_PER_CLASS;
            if (!ownTable) {
                generatedId(line.subList(root, line.size()), line.get(root)).ifPresent(ids::add);
            } else if (entity.instantiable()) {
                generatedId(line.subList(root, line.size()), entity).ifPresent(ids::add);
            }
        }
        return List.copyOf(ids);
    }

    /** The class and its superclasses, as far as they can be found. */
    List<MappedClass> line(MappedClass type) {
        List<MappedClass> line = new ArrayList<>();
        Optional<MappedClass> next = Optional.of(type);
        while (next.isPresent()) {
            line.add(next.get());
            String above = next.get().superclass();
            next = above == null || above.equals("java.lang.Object") ? Optional.empty() : classes.apply(above);
        }
        return line;
    }

    private static int rootIndex(List<MappedClass> line) {
        int root = 0;
        for (int at = 0; at < line.size(); at++) {
            if (line.get(at).role() == MappedClass.Role.ENTITY) {
                root = at;
            }
        }
        return root;
    }

    /**
     * The generated id of a hierarchy, in one table.
     *
     * @param line the root entity and its superclasses
     * @param entity the entity whose table stores the ids
     * @return empty when the id is composite, or the application assigns it
     */
    private Optional<EntityId> generatedId(List<MappedClass> line, MappedClass entity) {
        List<MappedClass> mapped = line.stream()
                .filter(type -> type.role() != MappedClass.Role.OTHER)
                .toList();
        List<MappedClass> declaring =
                mapped.stream().filter(type -> !type.ids().isEmpty()).toList();
        boolean composite = mapped.stream().anyMatch(MappedClass::compositeId)
                || declaring.stream().mapToInt(type -> type.ids().size()).sum() != 1;
        if (composite) {
            return Optional.empty();
        }
        MappedClass declaringClass = declaring.get(0);
        MappedId id = declaringClass.ids().get(0);
        Generation generation = id.generation();
        if (generation == null) {
            return Optional.empty();
        }
        MappedClass root = line.get(0);
        return Optional.of(new EntityId(
                entity.name(),
                id,
                resolve(id.type(), line, declaringClass),
                generation,
                table(root),
                entityName(root),
                table(entity),
                column(id, mapped, declaringClass),
                localGenerators(id, mapped, declaringClass)));
    }

    private static LogicalPath table(MappedClass entity) {
        return LogicalPath.parse(entity.table().isEmpty() ? entityName(entity) : entity.table(), entity.schema());
    }

    private static String entityName(MappedClass entity) {
        return entity.entityName().isEmpty() ? entity.simpleName() : entity.entityName();
    }

    /** The column's name: of the override nearest to the entity, else of the attribute's column, else of the attribute. */
    private static LogicalName column(MappedId id, List<MappedClass> mapped, MappedClass declaringClass) {
        String written = mapped.subList(0, mapped.indexOf(declaringClass)).stream()
                .map(type -> type.columnOverrides().getOrDefault(id.attribute(), ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id.column());
        return LogicalName.parse(written.isEmpty() ? id.attribute() : written);
    }

    /** The attribute's type, where a type variable is resolved by the type arguments that subclasses give. */
    private static JavaType resolve(JavaType type, List<MappedClass> line, MappedClass declaringClass) {
        JavaType resolved = type;
        for (int at = line.indexOf(declaringClass); resolved.variable() && at > 0; at--) {
            int position = line.get(at).typeVariables().indexOf(resolved.name());
            List<JavaType> arguments = line.get(at - 1).superclassArguments();
            if (position < 0 || position >= arguments.size()) {
                return resolved;
            }
            resolved = arguments.get(position);
        }
        return resolved;
    }

    private List<Generator> localGenerators(MappedId id, List<MappedClass> mapped, MappedClass declaringClass) {
        Stream<Generator> atAttribute = declaringClass.generators().stream()
                .filter(generator -> generator.attribute().equals(id.attribute()));
        Stream<Generator> atClasses = Stream.concat(Stream.of(declaringClass), mapped.stream())
                .distinct()
                .flatMap(type -> type.generators().stream())
                .filter(generator -> generator.attribute().isEmpty());
        Stream<Generator> atPackages = Stream.concat(Stream.of(declaringClass), mapped.stream())
                .map(MappedClass::packageName)
                .distinct()
                .flatMap(name -> classes.apply(name + ".package-info").stream())
                .flatMap(type -> type.generators().stream());
        return Stream.of(atAttribute, atClasses, atPackages)
                .flatMap(Function.identity())
                .toList();
    }

    /** The generators of these classes that have a name, by name; of several with one name, the first. */
    static Map<String, Generator> byName(Collection<MappedClass> classes) {
        Map<String, Generator> generators = new HashMap<>();
        classes.stream()
                .flatMap(type -> type.generators().stream())
                .filter(generator -> !generator.name().isEmpty())
                .forEach(generator -> generators.putIfAbsent(generator.name(), generator));
        return generators;
    }
}
