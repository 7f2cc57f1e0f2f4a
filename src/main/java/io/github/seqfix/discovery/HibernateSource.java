package io.github.seqfix.discovery;

import io.github.seqfix.configuration.FlatFile;
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
import org.w3c.dom.Element;

/** Hibernate's own files: hibernate.properties and hibernate.cfg.xml. */
final class HibernateSource implements DatabaseSource {
    private static final String PREFIX = "hibernate.";

    @Override
    public List<Sighting> look(ProjectView module) {
        Outside outside = FrameworkProject.outside(module);
        ProjectFiles files = FrameworkProject.files(module, outside);
        List<Sighting> sightings = new ArrayList<>();
        look("hibernate.cfg.xml", HibernateSource::configuration, files, outside, sightings);
        look("hibernate.properties", FlatFile::properties, files, outside, sightings);
        return sightings;
    }

    private static void look(
            String name, Format format, ProjectFiles files, Outside outside, List<Sighting> sightings) {
        files.onClassPath(name).ifPresent(file -> {
            try {
                Map<String, String> settings = new LinkedHashMap<>(format.read(file));
                settings.replaceAll((key, value) -> files.filtered(file, value));
                new DataSourceSettings(EffectiveSettings.of(outside, name, settings))
                        .find(JpaKeys.of("hibernate.connection", Candidate.DEFAULT_NAME))
                        .ifPresent(sightings::add);
            } catch (IOException e) {
                sightings.add(new Rejected(name, "it cannot be read"));
            }
        });
    }

    private static Map<String, String> configuration(Path file) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Element factory : Xml.children(Xml.parse(file), "session-factory")) {
            for (Element property : Xml.children(factory, "property")) {
                String key = property.getAttribute("name");
                String full = key.startsWith("connection.") ? PREFIX + key : key;
                settings.put(full, property.getTextContent().strip());
            }
        }
        return settings;
    }

    @FunctionalInterface
    private interface Format {
        Map<String, String> read(Path file) throws IOException;
    }
}
