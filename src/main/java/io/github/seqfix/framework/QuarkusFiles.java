package io.github.seqfix.framework;

import io.github.seqfix.framework.FrameworkSettings.Inactive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads application.properties, application.yaml, microprofile-config.properties and .env as Quarkus does, with keys of profiles
 * ({@code %dev.key}, {@code _DEV_KEY}) and files of profiles (application-dev.properties). A profile is active only where
 * {@code quarkus.profile} names it: a build runs none, and {@code prod}, which Quarkus packages for, is not to be met by
 * accident.
 *
 * @see <a href="https://quarkus.io/guides/config-reference">Quarkus, Configuration Reference</a>
 */
public final class QuarkusFiles {
    private static final List<String> PROFILE = List.of("quarkus.profile", "smallrye.config.profile");
    private static final List<String> PARENT =
            List.of("quarkus.config.profile.parent", "smallrye.config.profile.parent");
    private static final Elsewhere ELSEWHERE = new Elsewhere(
            List.of("smallrye.config.locations", "quarkus.config.locations"),
            List.of(
                    "quarkus.consul-config.enabled",
                    "quarkus.spring-cloud-config.enabled",
                    "quarkus.kubernetes-config.enabled",
                    "quarkus.vault.secret-config-kv-path"));
    private static final String MICROPROFILE = "META-INF/microprofile-config";
    private static final Pattern OF_PROFILE = Pattern.compile("%(?:\\{(?<several>[^}]*)}|(?<one>[^.]+))\\.(?<key>.+)");

    private final ProjectFiles files;
    private final Outside outside;
    private final List<Document> active = new ArrayList<>();
    private final List<Inactive> inactive = new ArrayList<>();

    private QuarkusFiles(ProjectFiles files, Outside outside) {
        this.files = files;
        this.outside = outside.withVariables(
                files.inDirectory(".env").map(files::variables).orElse(Map.of()));
    }

    /** Reads them. */
    public static FrameworkSettings read(ProjectFiles files, Outside outside) {
        return new QuarkusFiles(files, outside).read();
    }

    private FrameworkSettings read() {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(MICROPROFILE, ".properties", true));
        sources.add(new Source("application", ".properties", true));
        sources.add(new Source("application", ".yml", true));
        sources.add(new Source("application", ".yaml", true));
        sources.add(new Source("config/application", ".properties", false));
        sources.add(new Source("config/application", ".yaml", false));
        List<String> profiles = profiles(sources);
        sources.forEach(source -> add(source, profiles));
        List<String> prefixes = new ArrayList<>();
        profiles.forEach(profile -> prefixes.add(0, '%' + profile + '.'));
        return FrameworkSettings.of(outside.withKeyPrefixes(prefixes), active, ELSEWHERE, inactive, files.notRead());
    }

    /** Those that are active, by ascending precedence: first the parents of those that are named. */
    private List<String> profiles(List<Source> sources) {
        String names = PROFILE.stream()
                .flatMap(key -> outside.find(key).map(Setting::value).or(() -> outside.afterFiles(key)).stream())
                .findFirst()
                .or(() -> ofFiles(PROFILE, "", sources))
                .orElse("");
        List<String> profiles = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            if (!name.isBlank()) {
                profiles.add(name.strip());
            }
        }
        Optional<String> parent = parent(profiles, sources);
        while (parent.isPresent() && !profiles.contains(parent.get())) {
            profiles.add(0, parent.get());
            parent = parent(profiles.subList(0, 1), sources);
        }
        return profiles;
    }

    /** The parent that one of these profiles has, or all. */
    private Optional<String> parent(List<String> profiles, List<Source> sources) {
        if (profiles.isEmpty()) {
            return Optional.empty();
        }
        return profiles.stream()
                .flatMap(profile -> ofFiles(PARENT, profile, sources).stream())
                .reduce((lower, higher) -> higher)
                .or(() -> PARENT.stream()
                        .flatMap(key -> outside.find(key).stream())
                        .map(Setting::value)
                        .findFirst())
                .or(() -> ofFiles(PARENT, "", sources))
                .map(String::strip);
    }

    /** What the files set for a profile; for none where it is empty. */
    private Optional<String> ofFiles(List<String> keys, String profile, List<Source> sources) {
        List<Document> documents = new ArrayList<>();
        for (Source source : sources) {
            documents(source, "").forEach(document -> documents.add(document.with(keysOf(profile, document))));
            if (!profile.isEmpty()) {
                documents.addAll(documents(source, '-' + profile));
            }
        }
        return documents.stream()
                .flatMap(document -> keys.stream().flatMap(key -> document.text(key).stream()))
                .reduce((lower, higher) -> higher);
    }

    /** Within a source the later of the active profiles takes precedence, and its own file over keys with its name. */
    private void add(Source source, List<String> profiles) {
        List<Document> documents = documents(source, "");
        for (Document document : documents) {
            active.add(document.with(keysOf("", document)));
        }
        for (String profile : profiles) {
            for (Document document : documents) {
                active.add(document.with(keysOf(profile, document)));
            }
            active.addAll(documents(source, '-' + profile));
        }
        for (Document document : documents) {
            document.entries().forEach((key, value) -> {
                Matcher matcher = OF_PROFILE.matcher(key);
                if (matcher.matches()
                        && profiles.stream().noneMatch(profile -> names(matcher).contains(profile))) {
                    addInactive(
                            matcher.group("key"),
                            value,
                            document,
                            names(matcher).get(0));
                }
            });
        }
        addInactiveFiles(source, profiles);
    }

    private void addInactiveFiles(Source source, List<String> profiles) {
        if (!source.onClassPath) {
            return;
        }
        Path path = Path.of(source.name);
        String folder = path.getParent() == null ? "" : path.getParent().toString();
        Pattern name = Pattern.compile(Pattern.quote(path.getFileName() + "-") + "(.+)" + Pattern.quote(source.ending));
        for (String file : files.namesOnClassPath(folder)) {
            Matcher matcher = name.matcher(file);
            if (matcher.matches() && !profiles.contains(matcher.group(1))) {
                for (Document document : documents(source, '-' + matcher.group(1))) {
                    document.entries().forEach((key, value) -> addInactive(key, value, document, matcher.group(1)));
                }
            }
        }
    }

    /** Of a document the keys of a profile, without its name; those of none where it is empty. */
    private static Map<String, String> keysOf(String profile, Document document) {
        Map<String, String> keys = new LinkedHashMap<>();
        document.entries().forEach((key, value) -> {
            Matcher matcher = OF_PROFILE.matcher(key);
            if (matcher.matches()) {
                if (names(matcher).contains(profile)) {
                    keys.put(matcher.group("key"), value);
                }
            } else if (profile.isEmpty()) {
                keys.put(key, value);
            }
        });
        return keys;
    }

    private static List<String> names(Matcher matcher) {
        String several = matcher.group("several");
        return List.of(
                (several == null ? matcher.group("one") : several).strip().split("\\s*,\\s*"));
    }

    private List<Document> documents(Source source, String suffix) {
        String name = source.name + suffix + source.ending;
        return (source.onClassPath ? files.onClassPath(name) : files.inDirectory(name))
                .map(files::documents)
                .orElse(List.of());
    }

    private void addInactive(String key, String value, Document document, String profile) {
        inactive.add(new Inactive(
                Setting.ofFile(key, value, document.place()),
                String.format("profile %s is not active: make it so with -Dquarkus.profile=%s", profile, profile)));
    }

    /** A file and those of profiles beside it. */
    private record Source(String name, String ending, boolean onClassPath) {}
}
