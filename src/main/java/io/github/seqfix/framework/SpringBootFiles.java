package io.github.seqfix.framework;

import io.github.seqfix.framework.FrameworkSettings.Inactive;
import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads application.properties and application.yml as Spring Boot does: those on the class path, then those in the
 * module's directory, each also in {@code config}; in each place those of active profiles after the others, and
 * properties after YAML. What comes later takes precedence.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring Boot, Externalized
 *     Configuration</a>
 */
public final class SpringBootFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".properties");
    private static final List<String> CONDITIONS = List.of("spring.config.activate.on-profile", "spring.profiles");
    private static final String PLATFORM = "spring.config.activate.on-cloud-platform";
    /** A file that imports itself ends here; no project has as many. */
    private static final int MAXIMUM = 500;

    private static final Pattern OF_PROFILE = Pattern.compile("application-(?<profile>.+)\\.(properties|ya?ml)");

    private final ProjectFiles files;
    private final Outside outside;
    private final SpringImports imports;
    private final List<Document> active = new ArrayList<>();
    private final List<Inactive> inactive = new ArrayList<>();
    private final List<Place> onClassPath;
    private final List<Place> inDirectory = new ArrayList<>();

    private SpringBootFiles(ProjectFiles files, Outside outside) {
        this.files = files;
        this.outside = outside;
        this.imports = new SpringImports(files);
        this.onClassPath = List.of(new ClassPathFolder(""), new ClassPathFolder("config/"));
        Path config = files.directory().resolve("config");
        inDirectory.add(new Folder(files.directory()));
        inDirectory.add(new Folder(config));
        files.names(config).stream()
                .map(config::resolve)
                .filter(Files::isDirectory)
                .forEach(folder -> inDirectory.add(new Folder(folder)));
    }

    /** Reads them. */
    public static FrameworkSettings read(ProjectFiles files, Outside outside) {
        return new SpringBootFiles(files, outside).read();
    }

    private FrameworkSettings read() {
        List<Document> always = new ArrayList<>();
        Stream.of(onClassPath, inDirectory)
                .flatMap(group -> named(group, "application").stream())
                .filter(document -> condition(document).isEmpty())
                .forEach(document -> addActive(document, List.of(), always));
        List<String> profiles = new SpringProfiles(outside, always).names();
        for (List<Place> group : List.of(onClassPath, inDirectory)) {
            List<Document> documents = new ArrayList<>(named(group, "application"));
            profiles.forEach(profile -> documents.addAll(named(group, "application-" + profile)));
            documents.forEach(document -> addActive(document, profiles, active));
            for (String profile : otherProfiles(group, profiles)) {
                named(group, "application-" + profile).forEach(document -> addInactive(document, profile));
            }
        }
        return new FrameworkSettings(new EffectiveSettings(outside, active), inactive, notRead());
    }

    /** Adds a document, and after it those that it imports, as far as their conditions hold. */
    private void addActive(Document document, Collection<String> profiles, List<Document> documents) {
        if (!isOnPlatform(document)) {
            return;
        }
        Optional<String> condition = condition(document);
        if (condition.isPresent() && !ProfileExpression.matches(condition.get(), profiles)) {
            addInactive(document, condition.get());
        } else if (documents.size() < MAXIMUM) {
            documents.add(document);
            imports.of(document).forEach(imported -> addActive(imported, profiles, documents));
        }
    }

    private List<NotRead> notRead() {
        List<NotRead> notRead = new ArrayList<>(imports.notRead());
        notRead.addAll(files.notRead());
        return notRead.stream().distinct().toList();
    }

    /** The documents of this name, by ascending precedence. */
    private List<Document> named(List<Place> group, String name) {
        List<Document> documents = new ArrayList<>();
        for (Place place : group) {
            for (String ending : ENDINGS) {
                place.find(name + ending).map(files::documents).ifPresent(documents::addAll);
            }
        }
        return documents;
    }

    private static List<String> otherProfiles(List<Place> group, Collection<String> profiles) {
        TreeSet<String> others = new TreeSet<>();
        for (Place place : group) {
            for (String name : place.names()) {
                Matcher matcher = OF_PROFILE.matcher(name);
                if (matcher.matches() && !profiles.contains(matcher.group("profile"))) {
                    others.add(matcher.group("profile"));
                }
            }
        }
        return List.copyOf(others);
    }

    private static Optional<String> condition(Document document) {
        return CONDITIONS.stream().flatMap(key -> document.text(key).stream()).findFirst();
    }

    /** A build runs on no cloud platform. */
    private static boolean isOnPlatform(Document document) {
        return document.text(PLATFORM).map("none"::equalsIgnoreCase).orElse(true);
    }

    private void addInactive(Document document, String condition) {
        String reason = condition.matches("[\\w.-]+")
                ? String.format(
                        "profile %s is not active: make it so with -Dspring.profiles.active=%s", condition, condition)
                : String.format("it holds for the profiles %s, which are not active", condition);
        for (Map.Entry<String, String> entry : document.entries().entrySet()) {
            inactive.add(new Inactive(Setting.ofFile(entry.getKey(), entry.getValue(), document.place()), reason));
        }
    }

    /** Where Spring Boot looks for files. */
    private interface Place {
        Optional<Path> find(String name);

        List<String> names();
    }

    private final class ClassPathFolder implements Place {
        private final String path;

        ClassPathFolder(String path) {
            this.path = path;
        }

        @Override
        public Optional<Path> find(String name) {
            return files.onClassPath(path + name);
        }

        @Override
        public List<String> names() {
            return files.namesOnClassPath(path);
        }
    }

    private final class Folder implements Place {
        private final Path path;

        Folder(Path path) {
            this.path = path;
        }

        @Override
        public Optional<Path> find(String name) {
            return Optional.of(path.resolve(name)).filter(Files::isRegularFile);
        }

        @Override
        public List<String> names() {
            return files.names(path);
        }
    }
}
