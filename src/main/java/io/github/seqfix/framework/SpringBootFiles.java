package io.github.seqfix.framework;

import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads application.properties and application.yml as Spring Boot does: those on the class path, then those in the
 * module's directory, each also in {@code config}; in each place those of active profiles after the others, and
 * properties after YAML. What comes later takes precedence. {@code spring.config.name}, {@code .location},
 * {@code .additional-location} and {@code .import} count where {@code -D} or the environment sets them.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring Boot, Externalized
 *     Configuration</a>
 */
public final class SpringBootFiles {
    private static final String CONFIG = "spring.config.";
    private static final String DEFAULT_NAME = "application";
    private static final String DEFAULT_LOCATIONS = "optional:classpath:/;optional:classpath:/config/,"
            + "optional:file:./;optional:file:./config/;optional:file:./config/*/";

    /** What Spring Cloud reads before all else, to learn of servers whose settings take precedence over files. */
    private static final List<String> OF_CLOUD = List.of("bootstrap.properties", "bootstrap.yml", "bootstrap.yaml");

    /** Spring Boot's imports are among its documents. */
    private static final Elsewhere NOWHERE_ELSE = new Elsewhere(List.of(), List.of());

    private static final String CLOUD = "spring.cloud.";

    private final ProjectFiles files;
    private final Outside outside;
    private final SpringLocations locations;

    private SpringBootFiles(ProjectFiles files, Outside outside) {
        this.files = files;
        this.outside = outside;
        this.locations = new SpringLocations(
                files, list(outside(CONFIG + "name").map(Setting::value).orElse(DEFAULT_NAME), ","));
    }

    /** Reads them. */
    public static FrameworkSettings read(ProjectFiles files, Outside outside) {
        try {
            return new SpringBootFiles(files, SpringJson.within(outside)).read();
        } catch (IOException e) {
            // What takes precedence over all else cannot be read.
            NotRead reason = new NotRead(SpringJson.KEY, "it cannot be read: " + e.getMessage(), false);
            return new FrameworkSettings(new EffectiveSettings(outside, List.of()), List.of(), List.of(reason));
        }
    }

    private FrameworkSettings read() {
        List<List<SpringPlace>> groups = groups();
        SpringDocuments always = SpringDocuments.always(locations, outside);
        groups.forEach(always::addFrom);
        List<String> profiles = new SpringProfiles(outside, always.active()).names();
        SpringDocuments documents = SpringDocuments.of(locations, outside, profiles);
        groups.forEach(documents::addFrom);
        List<Document> active = new ArrayList<>(documents.active());
        active.addAll(ofCloud());
        return FrameworkSettings.of(outside, active, NOWHERE_ELSE, documents.inactive(), files.notRead());
    }

    /** The places where files may be; those of later groups take precedence, whatever their profiles. */
    private List<List<SpringPlace>> groups() {
        List<List<SpringPlace>> groups = new ArrayList<>();
        Optional<Setting> replaced = outside(CONFIG + "location");
        add(replaced.map(Setting::value).orElse(DEFAULT_LOCATIONS), CONFIG + "location", groups);
        for (String key : List.of(CONFIG + "additional-location", CONFIG + "import")) {
            outside(key).ifPresent(setting -> add(setting.value(), setting.place(key), groups));
        }
        return groups;
    }

    private void add(String list, String statement, List<List<SpringPlace>> groups) {
        for (String group : list(list, ",")) {
            groups.add(list(group, ";").stream()
                    .flatMap(location -> locations.places(location, files.directory(), statement).stream())
                    .toList());
        }
    }

    private Optional<Setting> outside(String key) {
        return outside.find(key).filter(setting -> !setting.value().isBlank());
    }

    private List<String> list(String text, String separator) {
        return Stream.of(new EffectiveSettings(outside, List.of())
                        .resolve(text)
                        .text()
                        .split(separator))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** The places of servers that bootstrap.yml names: its settings lead to them, and are none of the application's. */
    private List<Document> ofCloud() {
        List<Document> unread = new ArrayList<>();
        for (String name : OF_CLOUD) {
            Optional<Path> file = files.onClassPath(name);
            if (file.isPresent()) {
                boolean leadsElsewhere = files.documents(file.get()).stream()
                        .map(Document::entries)
                        .map(Map::keySet)
                        .flatMap(Set::stream)
                        .anyMatch(key -> key.startsWith(CLOUD));
                if (leadsElsewhere) {
                    unread.add(Document.unread(
                            file.get(), new NotRead(name, "the servers that it names are not asked here", true)));
                }
            }
        }
        return unread;
    }
}
