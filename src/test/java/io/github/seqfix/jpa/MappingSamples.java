package io.github.seqfix.jpa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of a mapping, for tests of rules without any class or file. */
final class MappingSamples {
    static final LibraryArtifact SPRING_BOOT =
            new LibraryArtifact("org.springframework.boot", "spring-boot-starter-data-jpa", "3.5.0");
    static final LibraryArtifact QUARKUS = new LibraryArtifact("io.quarkus", "quarkus-hibernate-orm", "3.15.0");
    static final MappingDefaults NO_DEFAULTS = new MappingDefaults("", false);

    private MappingSamples() {}

    /** Settings by key and value, in turn; of one key several values. */
    static JpaSettings settings(String... keysAndValues) {
        JpaSettings settings = new JpaSettings();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            settings.add(keysAndValues[index], keysAndValues[index + 1]);
        }
        return settings;
    }

    /** A project with a persistence.xml, in which a class called {@code OwnGenerator} extends Hibernate's. */
    static ProjectMapping project(JpaSettings settings, Generator... generators) {
        Map<String, Generator> byName =
                new HashMap<>(Stream.of(generators).collect(Collectors.toMap(Generator::name, generator -> generator)));
        return new ProjectMapping(
                List.of(),
                settings,
                true,
                NO_DEFAULTS,
                byName,
                (name, superclass) -> name.equals("OwnGenerator")
                        && superclass.equals("org.hibernate.id.enhanced.SequenceStyleGenerator"));
    }

    /** An id of the entity Order in the table orders, of a hierarchy whose root is the entity Document in documents. */
    static EntityId id(String type, Generation.Strategy strategy, String generator, Generator... localGenerators) {
        JavaType javaType = new JavaType(type, false);
        Generation generation = new Generation(strategy, generator);
        return new EntityId(
                "shop.Order",
                new MappedId("key", javaType, "", generation, List.of()),
                javaType,
                generation,
                LogicalPath.parse("documents", "archive"),
                "Document",
                LogicalPath.parse("orderLines", ""),
                LogicalName.parse("lineId"),
                List.of(localGenerators));
    }

    /** An id whose generator, if any, is named. */
    static EntityId sequenceId(String generator, Generator... localGenerators) {
        return id("long", Generation.Strategy.SEQUENCE, generator, localGenerators);
    }

    static Generator.OfSequence sequenceGenerator(String name, String sequenceName, int allocationSize) {
        return new Generator.OfSequence(name, "", sequenceName, "", 1, allocationSize);
    }

    static Generator.OfHibernate genericGenerator(String type, String... parameters) {
        Map<String, String> map = new HashMap<>();
        for (int index = 0; index < parameters.length; index += 2) {
            map.put(parameters[index], parameters[index + 1]);
        }
        return new Generator.OfHibernate("g", "", type, map);
    }

    /** A use in short: {@code orders_seq POOLED 50 INITIAL 1}. */
    static String brief(SequenceUse use) {
        String names = use.sequences().stream()
                .map(path -> (path.schema() == null ? "" : path.schema().text() + '.')
                        + path.name().text())
                .collect(Collectors.joining(" | "));
        String initial = use.firstValue().initialValue() == null
                ? ""
                : " " + use.firstValue().initialValue();
        return names
                + ' '
                + use.kind()
                + ' '
                + use.block()
                + ' '
                + use.firstValue().rule()
                + initial;
    }
}
