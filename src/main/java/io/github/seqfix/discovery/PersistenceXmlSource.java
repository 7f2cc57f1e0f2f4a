package io.github.seqfix.discovery;

import io.github.seqfix.configuration.Xml;
import io.github.seqfix.framework.EffectiveSettings;
import io.github.seqfix.framework.Outside;
import io.github.seqfix.framework.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The persistence units of META-INF/persistence.xml that name their database themselves. */
final class PersistenceXmlSource implements DatabaseSource {
    private static final String FILE = "META-INF/persistence.xml";

    @Override
    public List<Sighting> look(ProjectView module) {
        Outside outside = FrameworkProject.outside(module);
        ProjectFiles files = FrameworkProject.files(module, outside);
        Optional<Path> file = files.onClassPath(FILE);
        if (file.isEmpty()) {
            return List.of();
        }
        List<Sighting> sightings = new ArrayList<>();
        try {
            for (Element unit : Xml.children(Xml.parse(file.get()), "persistence-unit")) {
                look(unit, file.get(), files, outside).ifPresent(sightings::add);
            }
        } catch (IOException e) {
            sightings.add(new Rejected(FILE, "it cannot be read: it is not well-formed XML"));
        }
        return sightings;
    }

    private static Optional<Sighting> look(Element unit, Path file, ProjectFiles files, Outside outside) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element property : Xml.children(Xml.child(unit, "properties").orElse(null), "property")) {
            properties.put(property.getAttribute("name"), files.filtered(file, property.getAttribute("value")));
        }
        String name = unit.getAttribute("name");
        String label = "persistence unit " + name;
        DataSourceKeys keys = JpaKeys.of(label, name);
        return new DataSourceSettings(EffectiveSettings.of(outside, FILE, properties))
                .find(keys)
                .or(() -> Stream.of("jta-data-source", "non-jta-data-source")
                        .filter(element -> !Xml.text(unit, element).isEmpty())
                        .findFirst()
                        .map(element -> new Rejected(
                                label + " in " + FILE, "its " + element + " is known to an application server only")));
    }
}
