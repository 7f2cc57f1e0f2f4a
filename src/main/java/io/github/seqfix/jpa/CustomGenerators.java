package io.github.seqfix.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Generators of a project's own: code that may draw from any sequence, which cannot be read. */
final class CustomGenerators {
    private CustomGenerators() {}

    /**
     * The generators that annotations of a project's own stand for (Hibernate's {@code @IdGeneratorType}).
     *
     * @param hierarchy the superclasses of entities
     * @param classes finds a class by its name
     * @return a phrase each: {@code custom generator acme.Ids (@acme.Numbered) on shop.Order.id}
     */
    static Stream<String> annotated(
            Collection<MappedClass> entities, Hierarchy hierarchy, Function<String, Optional<MappedClass>> classes) {
        return entities.stream()
                .flatMap(entity -> hierarchy.line(entity).stream()
                        .flatMap(type -> type.ids().stream())
                        .flatMap(id -> id.annotations().stream()
                                .flatMap(annotation -> classes.apply(annotation).stream())
                                .filter(annotation -> !annotation.idGenerator().isEmpty())
                                .map(annotation -> phrase(
                                        annotation.idGenerator() + " (@" + annotation.name() + ')',
                                        entity.name(),
                                        id.attribute()))));
    }

    /**
     * The generator that an id names, if it is a class of the project's own.
     *
     * @param id an id of which no rule knows the sequence
     * @param named the generators that have a name
     */
    static Optional<String> named(EntityId id, Map<String, Generator> named) {
        String name = id.generation().generator();
        return Stream.concat(id.localGenerators().stream(), Stream.ofNullable(named.get(name)))
                .filter(generator -> generator.name().equals(name))
                .filter(Generator.OfHibernate.class::isInstance)
                .map(generator -> ((Generator.OfHibernate) generator).type())
                .findFirst()
                .filter(type -> type.contains(".") && !type.startsWith(Hibernate.PROVIDER_PACKAGE))
                .map(type -> phrase(type, id.entity(), id.id().attribute()));
    }

    private static String phrase(String generator, String entity, String attribute) {
        return String.format("custom generator %s on %s.%s", generator, entity, attribute);
    }

    /** Phrases in a stable order, each once. */
    static List<String> sorted(Stream<String> phrases) {
        return phrases.distinct().sorted().toList();
    }
}
