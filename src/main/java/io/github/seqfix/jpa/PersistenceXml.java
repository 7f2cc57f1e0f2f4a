package io.github.seqfix.jpa;

import io.github.seqfix.configuration.Xml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * The content of a persistence.xml, of all its persistence units together.
 *
 * @param providerClass the first provider's class; empty when none is named
 * @param classes the listed classes
 * @param mappingFiles the listed mapping files
 * @param properties the properties of each unit
 */
record PersistenceXml(
        String providerClass, List<String> classes, List<String> mappingFiles, List<Map<String, String>> properties) {

    static PersistenceXml parse(Path file) throws IOException {
        List<Element> units = Xml.children(Xml.parse(file), "persistence-unit");
        return new PersistenceXml(
                units.stream()
                        .map(unit -> Xml.text(unit, "provider"))
                        .filter(provider -> !provider.isEmpty())
                        .findFirst()
                        .orElse(""),
                texts(units, "class"),
                texts(units, "mapping-file"),
                units.stream().map(PersistenceXml::properties).toList());
    }

    private static List<String> texts(List<Element> units, String name) {
        return units.stream()
                .flatMap(unit -> Xml.children(unit, name).stream())
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static Map<String, String> properties(Element unit) {
        return Xml.child(unit, "properties")
                .map(properties -> Xml.children(properties, "property").stream()
                        .collect(Collectors.toMap(
                                property -> property.getAttribute("name"),
                                property -> property.getAttribute("value"),
                                (first, second) -> second)))
                .orElse(Map.of());
    }
}
