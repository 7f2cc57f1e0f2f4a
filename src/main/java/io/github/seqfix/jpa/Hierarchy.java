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

/** Puts together what the classes of a hierarchy say: an entity's id may be declared above it, and stored below it. */
final class Hierarchy {
    private final Function<String, Optional<MappedClass>> classes;

    /**
     * Creates a hierarchy.
     *
     * @param classes finds a class by its name; empty when it is not known
     */
    Hierarchy(Function<String, Optional<MappedClass>> classes) {
        this.classes = classes;
    }

    /** The generated ids of these entities: one for each table that holds some. */
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

    /** The class and those above it, as far as they are known. */
    private List<MappedClass> line(MappedClass type) {
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
     * The generated id of an entity.
     *
     * @param line the entity at the top of the hierarchy, and the classes above it
     * @param entity the entity in whose table the ids are
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

    /** The column's name: the override nearest to the entity, else what stands at the attribute, else its name. */
    private static LogicalName column(MappedId id, List<MappedClass> mapped, MappedClass declaringClass) {
        String written = mapped.subList(0, mapped.indexOf(declaringClass)).stream()
                .map(type -> type.columnOverrides().getOrDefault(id.attribute(), ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id.column());
        return LogicalName.parse(written.isEmpty() ? id.attribute() : written);
    }

    /** The attribute's type, where a subclass says what a type variable stands for. */
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

    /** All generators of these classes by name; of several with one name the first counts. */
    static Map<String, Generator> byName(Collection<MappedClass> classes) {
        Map<String, Generator> generators = new HashMap<>();
        classes.stream()
                .flatMap(type -> type.generators().stream())
                .filter(generator -> !generator.name().isEmpty())
                .forEach(generator -> generators.putIfAbsent(generator.name(), generator));
        return generators;
    }
}
