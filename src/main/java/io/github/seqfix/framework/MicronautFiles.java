package io.github.seqfix.framework;

import io.github.seqfix.framework.FrameworkSettings.Inactive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads application.properties and application.yml as Micronaut does, and those of the environments that
 * {@code micronaut.environments} names, which take precedence.
 *
 * @see <a href="https://docs.micronaut.io/latest/guide/#config">Micronaut, Application Configuration</a>
 */
public final class MicronautFiles {
    private static final Elsewhere ELSEWHERE =
            new Elsewhere(List.of("micronaut.config.files"), List.of("micronaut.config-client.enabled"));
    private static final List<String> ENDINGS = List.of(".properties", ".yaml", ".yml");
    private static final Pattern OF_ENVIRONMENT =
            Pattern.compile("(application-(?<environment>.+))\\.(properties|ya?ml)");

    private MicronautFiles() {}

    /** Reads them. */
    public static FrameworkSettings read(ProjectFiles files, Outside outside) {
        List<Document> active = new ArrayList<>(named("application", files));
        List<String> environments = outside.find("micronaut.environments").map(Setting::value).stream()
                .flatMap(names -> Stream.of(names.split("\\s*,\\s*")))
                .toList();
        environments.forEach(environment -> active.addAll(named("application-" + environment, files)));
        List<Inactive> inactive = new ArrayList<>();
        for (String name : files.namesOnClassPath("")) {
            Matcher matcher = OF_ENVIRONMENT.matcher(name);
            if (matcher.matches() && !environments.contains(matcher.group("environment"))) {
                addInactive(
                        matcher.group("environment"), files.onClassPath(name).map(files::documents), inactive);
            }
        }
        return FrameworkSettings.of(outside, active, ELSEWHERE, inactive, files.notRead());
    }

    private static List<Document> named(String name, ProjectFiles files) {
        return ENDINGS.stream()
                .flatMap(ending -> files.onClassPath(name + ending).stream())
                .flatMap(file -> files.documents(file).stream())
                .toList();
    }

    private static void addInactive(String environment, Optional<List<Document>> documents, List<Inactive> inactive) {
        for (Document document : documents.orElse(List.of())) {
            document.entries()
                    .forEach((key, value) -> inactive.add(new Inactive(
                            Setting.ofFile(key, value, document.place()),
                            String.format(
                                    "environment %s is not active: make it so with -Dmicronaut.environments=%s",
                                    environment, environment))));
        }
    }
}
