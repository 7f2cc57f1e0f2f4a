package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappedClass.Inheritance.TABLE_PER_CLASS;

import io.github.seqfix.configuration.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Hibernate's own mapping files ({@code *.hbm.xml}), as the classes that they map. */
final class HbmXml {
    private static final JavaType ANY_TYPE = new JavaType("java.lang.Object", false);

    private final Map<String, MappedClass> classes = new LinkedHashMap<>();

    /** Adds a file, by its root element; a class that an earlier file maps is not mapped again. */
    void add(Element hibernateMapping) {
        for (Element element : Xml.children(hibernateMapping, "class")) {
            addClass(hibernateMapping, element);
        }
        for (Element element : Xml.children(hibernateMapping, "union-subclass")) {
            String parent = className(hibernateMapping, element.getAttribute("extends"));
            classes.computeIfPresent(parent, (name, mapped) -> mapped.withInheritance(TABLE_PER_CLASS));
            addSubclass(hibernateMapping, element, parent);
        }
    }

    /** What the files map, by the name of the class, or of the entity where there is no class. */
    Map<String, MappedClass> classes() {
        return Map.copyOf(classes);
    }

    private void addClass(Element mapping, Element element) {
        String name = name(mapping, element);
        Optional<Element> id = Xml.child(element, "id");
        List<Element> below = Xml.children(element, "union-subclass");
        List<MappedId> ids = new ArrayList<>();
        List<Generator> generators = new ArrayList<>();
        id.ifPresent(found -> {
            String attribute = either(found.getAttribute("name"), "id");
            Optional<Element> generator = Xml.child(found, "generator");
            ids.add(new MappedId(
                    attribute,
                    ANY_TYPE,
                    column(found),
                    generator.isPresent() ? new Generation(Generation.Strategy.SEQUENCE, "") : null,
                    List.of()));
            generator.ifPresent(declared -> generators.add(generator(declared, attribute)));
        });
        MappedClass mapped = mapped(
                name,
                null,
                element,
                mapping,
                ids,
                Xml.child(element, "composite-id").isPresent(),
                generators);
        classes.putIfAbsent(name, below.isEmpty() ? mapped : mapped.withInheritance(TABLE_PER_CLASS));
        below.forEach(subclass -> addSubclass(mapping, subclass, name));
    }

    /** A class with a table of its own for all of its attributes, its inherited id among them. */
    private void addSubclass(Element mapping, Element element, String parent) {
        String name = name(mapping, element);
        classes.putIfAbsent(name, mapped(name, parent, element, mapping, List.of(), false, List.of()));
        Xml.children(element, "union-subclass").forEach(below -> addSubclass(mapping, below, name));
    }

    private static MappedClass mapped(
            String name,
            @Nullable String superclass,
            Element element,
            Element mapping,
            List<MappedId> ids,
            boolean compositeId,
            List<Generator> generators) {
        return new MappedClass(
                name,
                superclass,
                List.of(),
                List.of(),
                !Boolean.parseBoolean(element.getAttribute("abstract")),
                MappedClass.Role.ENTITY,
                name.substring(name.lastIndexOf('.') + 1),
                element.getAttribute("table"),
                either(element.getAttribute("schema"), mapping.getAttribute("schema")),
                null,
                List.copyOf(ids),
                compositeId,
                Map.of(),
                List.copyOf(generators),
                Map.of(),
                "");
    }

    private static Generator generator(Element element, String attribute) {
        Map<String, String> parameters = new HashMap<>();
        for (Element parameter : Xml.children(element, "param")) {
            parameters.put(
                    parameter.getAttribute("name"), parameter.getTextContent().strip());
        }
        return new Generator.OfHibernate("", attribute, element.getAttribute("class"), Map.copyOf(parameters));
    }

    /** The column's name, in an attribute or in an element. */
    private static String column(Element id) {
        return either(
                id.getAttribute("column"),
                Xml.child(id, "column")
                        .map(column -> column.getAttribute("name"))
                        .orElse(""));
    }

    private static String name(Element mapping, Element element) {
        return className(mapping, either(element.getAttribute("name"), element.getAttribute("entity-name")));
    }

    private static String className(Element mapping, String name) {
        String packageName = mapping.getAttribute("package");
        return name.contains(".") || packageName.isEmpty() ? name : packageName + '.' + name;
    }

    private static String either(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
