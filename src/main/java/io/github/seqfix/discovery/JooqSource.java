package io.github.seqfix.discovery;

import io.github.seqfix.configuration.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The database that jOOQ's Maven plugin generates code from: its configuration, and the XML files that it names. */
final class JooqSource implements DatabaseSource {
    private static final String PLUGIN = "jooq-codegen-maven";
    private static final String FILE_PROPERTY = "jooq.codegen.configurationFile";

    @Override
    public List<Sighting> look(ProjectView module) {
        List<Sighting> sightings = new ArrayList<>();
        // Its commercial editions have groups of their own: org.jooq.pro, org.jooq.trial and others.
        for (PluginUse use : PluginUse.of(module, group -> group.startsWith("org.jooq"), PLUGIN)) {
            look(module, use, sightings);
        }
        return sightings.stream().distinct().toList();
    }

    private static void look(ProjectView module, PluginUse use, List<Sighting> sightings) {
        Settings settings = new Settings(MavenPlaceholders.of(module));
        for (String file : files(module, use)) {
            addFile(settings, file, module, sightings);
        }
        use.configuration().child("jdbc").ifPresent(jdbc -> {
            jdbc.text("url").ifPresent(value -> settings.put("url", value, use.source()));
            jdbc.text("username").ifPresent(value -> settings.put("user", value, use.source()));
            jdbc.text("user").ifPresent(value -> settings.put("user", value, use.source()));
            jdbc.text("password").ifPresent(value -> settings.put("password", value, use.source()));
        });
        settings.sighting()
                .map(sighting -> sighting instanceof Candidate candidate ? candidate.named(use.name()) : sighting)
                .ifPresent(sightings::add);
    }

    private static List<String> files(ProjectView module, PluginUse use) {
        Optional<ConfigurationNode> several = use.configuration().child("configurationFiles");
        if (several.isPresent()) {
            return several.get().children().stream()
                    .map(ConfigurationNode::value)
                    .map(String::valueOf)
                    .toList();
        }
        Settings one = new Settings(MavenPlaceholders.of(module));
        one.put("file", module.properties(), FILE_PROPERTY, FILE_PROPERTY);
        one.put("file", module.userProperties(), FILE_PROPERTY, FILE_PROPERTY);
        use.configuration().text("configurationFile").ifPresent(name -> one.put("file", name, PLUGIN));
        return one.value("file").stream().toList();
    }

    private static void addFile(Settings settings, String name, ProjectView module, List<Sighting> sightings) {
        Path file = module.directory().resolve(name);
        if (!Files.isRegularFile(file)) {
            sightings.add(new Rejected(name, "there is no such file"));
            return;
        }
        try {
            Element jdbc = Xml.child(Xml.parse(file), "jdbc").orElse(null);
            settings.put("url", Xml.text(jdbc, "url"), "jdbc in " + name);
            settings.put("user", Xml.text(jdbc, "username"), "jdbc in " + name);
            settings.put("user", Xml.text(jdbc, "user"), "jdbc in " + name);
            settings.put("password", Xml.text(jdbc, "password"), "jdbc in " + name);
        } catch (IOException e) {
            sightings.add(new Rejected(name, "it cannot be read: " + e.getMessage()));
        }
    }
}
