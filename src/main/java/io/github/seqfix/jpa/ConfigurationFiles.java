package io.github.seqfix.jpa;

import io.github.seqfix.configuration.FlatFile;
import io.github.seqfix.configuration.Xml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The configuration files of a project that concern its entities: of JPA, of Hibernate, of Spring Boot and of Quarkus. */
final class ConfigurationFiles {
    static final String PERSISTENCE_XML = "META-INF/persistence.xml";
    static final String ORM_XML = "META-INF/orm.xml";

    /** The ending of Hibernate's own mapping files, which lie beside the classes. */
    static final String HBM_XML = ".hbm.xml";

    private static final String HIBERNATE_PREFIX = "hibernate.";

    private final ClassRoots roots;
    private final JpaSettings settings = new JpaSettings();
    private final Set<String> mappingFiles = new LinkedHashSet<>(List.of(ORM_XML));
    private final List<String> classes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String providerClass = "";
    private boolean hasPersistenceXml;

    private ConfigurationFiles(ClassRoots roots) {
        this.roots = roots;
    }

    /** Reads all of them; a file that cannot be read gives a remark. */
    static ConfigurationFiles read(ClassRoots roots) throws IOException {
        ConfigurationFiles files = new ConfigurationFiles(roots);
        List<Map.Entry<String, String>> ofProfiles = files.readApplicationFiles();
        for (Path file : roots.findAll(PERSISTENCE_XML)) {
            files.attempt(file, () -> files.add(PersistenceXml.parse(file)));
        }
        for (Path file : roots.findAll("hibernate.cfg.xml")) {
            files.attempt(file, () -> files.addHibernateConfiguration(Xml.parseWithDoctype(file)));
        }
        for (Path file : roots.findAll("hibernate.properties")) {
            files.attempt(file, () -> FlatFile.properties(file).forEach(files.settings::add));
        }
        ofProfiles.forEach(files::addTranslated);
        for (String listed : files.settings.all(JpaSettings.MAPPING_FILES)) {
            files.mappingFiles.addAll(List.of(listed.split("\\s*,\\s*")));
        }
        return files;
    }

    JpaSettings settings() {
        return settings;
    }

    /** The class of the provider that persistence.xml names; empty when it names none. */
    String providerClass() {
        return providerClass;
    }

    /** Whether there is a persistence.xml or hibernate.cfg.xml, so that the provider's own defaults apply. */
    boolean hasPersistenceXml() {
        return hasPersistenceXml;
    }

    /** The classes that persistence.xml lists, which may be in libraries. */
    List<String> classes() {
        return List.copyOf(classes);
    }

    /** A sentence for each file that cannot be read. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Reads orm.xml and the other mapping files. */
    OrmXml mappings() {
        OrmXml mappings = new OrmXml();
        // persistence.xml lists Hibernate's own mapping files in the same place.
        List<String> names =
                mappingFiles.stream().filter(name -> !name.endsWith(HBM_XML)).toList();
        for (String name : names) {
            for (Path file : roots.findAll(name)) {
                attempt(file, () -> mappings.add(Xml.parse(file)));
            }
        }
        return mappings;
    }

    /** Reads Hibernate's own mapping files. */
    Map<String, MappedClass> hibernateMappings() throws IOException {
        HbmXml mappings = new HbmXml();
        for (Path file : roots.walk(HBM_XML)) {
            attempt(file, () -> mappings.add(Xml.parseWithDoctype(file)));
        }
        return mappings.classes();
    }

    private void addHibernateConfiguration(Element configuration) {
        hasPersistenceXml = true;
        Xml.child(configuration, "session-factory").ifPresent(factory -> {
            for (Element property : Xml.children(factory, "property")) {
                String name = property.getAttribute("name");
                settings.add(
                        name.startsWith(HIBERNATE_PREFIX) ? name : HIBERNATE_PREFIX + name,
                        property.getTextContent().strip());
            }
            Xml.children(factory, "mapping").stream()
                    .map(mapping -> mapping.getAttribute("class"))
                    .filter(name -> !name.isEmpty())
                    .forEach(classes::add);
        });
    }

    private void add(PersistenceXml file) {
        hasPersistenceXml = true;
        if (providerClass.isEmpty()) {
            providerClass = file.providerClass();
        }
        classes.addAll(file.classes());
        mappingFiles.addAll(file.mappingFiles());
        file.properties().forEach(unit -> unit.forEach(settings::add));
    }

    /** Adds the settings that apply in every profile, and returns those of single profiles. */
    private List<Map.Entry<String, String>> readApplicationFiles() throws IOException {
        List<Path> files = new ArrayList<>(roots.list("config"));
        files.addAll(roots.list(""));
        List<Map.Entry<String, String>> ofProfiles = new ArrayList<>();
        files.stream()
                .filter(file -> ApplicationFiles.NAME
                        .matcher(String.valueOf(file.getFileName()))
                        .matches())
                .sorted(Comparator.comparing((Path file) -> !file.toString().endsWith(".properties")))
                .forEach(file -> attempt(file, () -> {
                    ApplicationFiles.Entries entries = ApplicationFiles.read(file);
                    entries.always().entrySet().forEach(this::addTranslated);
                    ofProfiles.addAll(entries.ofProfiles());
                }));
        return ofProfiles;
    }

    private void addTranslated(Map.Entry<String, String> entry) {
        FrameworkKeys.translate(entry.getKey()).ifPresent(key -> settings.add(key, entry.getValue()));
    }

    private void attempt(Path file, Reading reading) {
        try {
            reading.read();
        } catch (IOException e) {
            remarks.add(String.format("%s cannot be read: %s", file, e.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read() throws IOException;
    }
}
