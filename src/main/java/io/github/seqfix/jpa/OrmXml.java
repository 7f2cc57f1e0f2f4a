package io.github.seqfix.jpa;

import io.github.seqfix.configuration.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The mapping files of a project ({@code orm.xml}), which add to the annotations of a class and take precedence over them. */
final class OrmXml {
    private final Map<String, MappingElement> classes = new LinkedHashMap<>();
    private final Map<String, Generator> generators = new HashMap<>();
    private String defaultSchema = "";
    private boolean quoted;
    private boolean complete;

    /** Adds a file, by its root element; a class or generator that an earlier file maps is not mapped again. */
    void add(Element entityMappings) {
        Optional<Element> metadata = Xml.child(entityMappings, "persistence-unit-metadata");
        metadata.ifPresent(this::addMetadata);
        String schema = Xml.text(entityMappings, "schema");
        String packageName = Xml.text(entityMappings, "package");
        for (Generator generator : generators(entityMappings, "", schema)) {
            generators.putIfAbsent(generator.name(), generator);
        }
        for (String kind : List.of("entity", "mapped-superclass")) {
            for (Element element : Xml.children(entityMappings, kind)) {
                String name = element.getAttribute("class");
                boolean qualified = name.contains(".") || packageName.isEmpty();
                String className = qualified ? name : packageName + '.' + name;
                classes.putIfAbsent(className, new MappingElement(element, schema));
            }
        }
    }

    private void addMetadata(Element metadata) {
        complete |= Xml.child(metadata, "xml-mapping-metadata-complete").isPresent();
        Xml.child(metadata, "persistence-unit-defaults").ifPresent(defaults -> {
            defaultSchema = Xml.text(defaults, "schema");
            quoted |= Xml.child(defaults, "delimited-identifiers").isPresent();
        });
    }

    /** What is set for all entities of the persistence unit. */
    MappingDefaults defaults() {
        return new MappingDefaults(defaultSchema, quoted);
    }

    /** The generators declared outside any class, by name. */
    Map<String, Generator> generators() {
        return Map.copyOf(generators);
    }

    /** The names of the classes that the files map. */
    Set<String> classNames() {
        return Set.copyOf(classes.keySet());
    }

    /** The mapping of a class: its annotations, as far as these files keep them, and what these files add. */
    MappedClass apply(MappedClass annotated) {
        MappingElement mapping = classes.get(annotated.name());
        if (mapping == null) {
            return complete ? annotated.withoutMapping() : annotated;
        }
        Element element = mapping.element;
        boolean alone = complete || element.getAttribute("metadata-complete").equals("true");
        MappedClass base = alone ? annotated.withoutMapping() : annotated;
        Element attributes = Xml.child(element, "attributes").orElse(null);
        Element table = Xml.child(element, "table").orElse(null);
        return new MappedClass(
                base.name(),
                base.superclass(),
                base.superclassArguments(),
                base.typeVariables(),
                base.instantiable(),
                role(element),
                either(element.getAttribute("name"), base.entityName()),
                either(attribute(table, "name"), base.table()),
                either(either(attribute(table, "schema"), base.schema()), mapping.schema),
                inheritance(element).orElse(base.inheritance()),
                ids(attributes, base),
                base.compositeId()
                        || Xml.child(element, "id-class").isPresent()
                        || Xml.child(attributes, "embedded-id").isPresent(),
                columnOverrides(element, base),
                generators(element, attributes, mapping.schema, base),
                base.attributeTypes(),
                base.idGenerator());
    }

    private static MappedClass.Role role(Element element) {
        return "entity".equals(element.getLocalName()) ? MappedClass.Role.ENTITY : MappedClass.Role.MAPPED_SUPERCLASS;
    }

    private static Optional<MappedClass.Inheritance> inheritance(Element element) {
        return Xml.child(element, "inheritance")
                .map(inheritance -> either(inheritance.getAttribute("strategy"), "SINGLE_TABLE"))
                .map(MappedClass.Inheritance::valueOf);
    }

    private static List<MappedId> ids(@Nullable Element attributes, MappedClass base) {
        Map<String, MappedId> ids = new LinkedHashMap<>();
        base.ids().forEach(id -> ids.put(id.attribute(), id));
        for (Element element : Xml.children(attributes, "id")) {
            String name = element.getAttribute("name");
            ids.put(
                    name,
                    new MappedId(
                            name,
                            base.attributeTypes().getOrDefault(name, new JavaType("java.lang.Object", false)),
                            attribute(Xml.child(element, "column").orElse(null), "name"),
                            generation(element).orElse(null),
                            List.of()));
        }
        return List.copyOf(ids.values());
    }

    private static Optional<Generation> generation(Element id) {
        return Xml.child(id, "generated-value")
                .map(element -> new Generation(
                        Generation.Strategy.valueOf(either(element.getAttribute("strategy"), "AUTO")),
                        element.getAttribute("generator")));
    }

    private static Map<String, String> columnOverrides(Element element, MappedClass base) {
        Map<String, String> overrides = new HashMap<>(base.columnOverrides());
        for (Element override : Xml.children(element, "attribute-override")) {
            overrides.put(
                    override.getAttribute("name"),
                    attribute(Xml.child(override, "column").orElse(null), "name"));
        }
        return Map.copyOf(overrides);
    }

    private static List<Generator> generators(
            Element element, @Nullable Element attributes, String schema, MappedClass base) {
        Stream<Generator> own = Stream.concat(
                generators(element, "", schema).stream(),
                Xml.children(attributes, "id").stream()
                        .flatMap(id -> generators(id, id.getAttribute("name"), schema).stream()));
        List<Generator> all = new ArrayList<>(own.toList());
        Predicate<Generator> replaced =
                generator -> all.stream().anyMatch(other -> other.name().equals(generator.name()));
        all.addAll(base.generators().stream().filter(replaced.negate()).toList());
        return List.copyOf(all);
    }

    private static List<Generator> generators(Element parent, String attribute, String schema) {
        List<Generator> generators = new ArrayList<>();
        for (Element element : Xml.children(parent, "sequence-generator")) {
            generators.add(new Generator.OfSequence(
                    element.getAttribute("name"),
                    attribute,
                    element.getAttribute("sequence-name"),
                    either(element.getAttribute("schema"), schema),
                    number(element, "initial-value", 1),
                    number(element, "allocation-size", Generator.OfSequence.DEFAULT_ALLOCATION_SIZE)));
        }
        for (Element element : Xml.children(parent, "table-generator")) {
            generators.add(new Generator.WithoutSequence(element.getAttribute("name"), attribute));
        }
        return generators;
    }

    private static int number(Element element, String name, int otherwise) {
        String value = element.getAttribute(name);
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    private static String attribute(@Nullable Element element, String name) {
        return element == null ? "" : element.getAttribute(name);
    }

    private static String either(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    /** The element that maps a class, and the schema that its file sets for all its classes. */
    private record MappingElement(Element element, String schema) {}
}
