package io.github.seqfix.jpa;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The configuration files of a project that say something about entities. */
final class ConfigurationFiles {
    static final String PERSISTENCE_XML = "META-INF/persistence.xml";
    static final String ORM_XML = "META-INF/orm.xml";

    /** The setting under which mapping files are kept, whatever names them. */
    static final String MAPPING_FILES = "mapping-files";

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

    /** Reads all of them; what cannot be read is remarked. */
    static ConfigurationFiles read(ClassRoots roots) throws IOException {
        ConfigurationFiles files = new ConfigurationFiles(roots);
        List<Map.Entry<String, String>> ofProfiles = files.readApplicationFiles();
        for (Path file : roots.findAll(PERSISTENCE_XML)) {
            files.attempt(file, () -> files.add(PersistenceXml.parse(file)));
        }
        for (Path file : roots.findAll("hibernate.properties")) {
            files.attempt(file, () -> {
                Properties content = ApplicationFiles.properties(file);
                content.stringPropertyNames().forEach(key -> files.settings.add(key, content.getProperty(key)));
            });
        }
        ofProfiles.forEach(files::addTranslated);
        for (String listed : files.settings.all(MAPPING_FILES)) {
            files.mappingFiles.addAll(List.of(listed.split("\\s*,\\s*")));
        }
        return files;
    }

    JpaSettings settings() {
        return settings;
    }

    /** The provider that persistence.xml names; empty when it names none. */
    String providerClass() {
        return providerClass;
    }

    /** Whether there is a persistence.xml, so that the provider's own defaults hold. */
    boolean hasPersistenceXml() {
        return hasPersistenceXml;
    }

    /** The classes that persistence.xml lists: they may come from libraries. */
    List<String> classes() {
        return List.copyOf(classes);
    }

    /** What cannot be read, a sentence each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** What orm.xml and the other mapping files say. */
    OrmXml mappings() {
        OrmXml mappings = new OrmXml();
        for (String name : mappingFiles) {
            for (Path file : roots.findAll(name)) {
                attempt(file, () -> mappings.add(Xml.parse(file)));
            }
        }
        return mappings;
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

    /** Adds what holds always, and returns what holds in some profile. */
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
