package io.github.seqfix.compose;

import io.github.seqfix.configuration.FlatFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service of a compose file. A class and not a record: its environment holds passwords. */
public final class ComposeService {
    /** The variable that names the profiles that are active. */
    public static final String ACTIVE_PROFILES = "COMPOSE_PROFILES";

    private final String name;
    private final Map<?, ?> content;
    private final Map<?, ?> file;
    private final Path origin;
    private final Interpolation interpolation;
    private final Map<String, String> environment;

    /**
     * Creates it.
     *
     * @param name its name
     * @param content what stands under its name
     * @param file the whole file, with its secrets
     * @param origin the path of the file
     * @param interpolation replaces variables
     * @throws IOException when a file of variables cannot be read
     */
    ComposeService(String name, Map<?, ?> content, Map<?, ?> file, Path origin, Interpolation interpolation)
            throws IOException {
        this.name = name;
        this.content = content;
        this.file = file;
        this.origin = origin;
        this.interpolation = interpolation;
        this.environment = readEnvironment();
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The name of its file. */
    public String fileName() {
        return String.valueOf(origin.getFileName());
    }

    /** Whether containers of its project know it by this name. */
    public boolean isHost(String host) {
        List<String> names =
                new ArrayList<>(List.of(name, text(content.get("container_name")), text(content.get("hostname"))));
        if (content.get("networks") instanceof Map<?, ?> networks) {
            for (Object network : networks.values()) {
                if (network instanceof Map<?, ?> settings) {
                    list(settings.get("aliases")).forEach(alias -> names.add(text(alias)));
                }
            }
        }
        return names.stream().anyMatch(host::equalsIgnoreCase);
    }

    /** A profile that would start it; empty where it is started anyway. */
    public Optional<String> missingProfile() {
        List<String> active =
                List.of(interpolation.apply("${" + ACTIVE_PROFILES + '}').split("\\s*,\\s*"));
        List<String> profiles = list(content.get("profiles")).stream()
                .map(this::text)
                .filter(profile -> !profile.isBlank())
                .toList();
        boolean started =
                profiles.isEmpty() || active.contains("*") || profiles.stream().anyMatch(active::contains);
        return started ? Optional.empty() : Optional.of(profiles.get(0));
    }

    /** Its image; empty where it is built. */
    public String image() {
        return text(content.get("image"));
    }

    /** Whether its image is built from sources. */
    public boolean isBuilt() {
        return content.containsKey("build");
    }

    /** Where this port of its container can be reached; empty where it cannot, from outside of the containers. */
    public Optional<PublishedPort> port(int target) {
        if ("host".equals(text(content.get("network_mode")))) {
            return Optional.of(new PublishedPort("localhost", Optional.of(target)));
        }
        return list(content.get("ports")).stream()
                .flatMap(entry -> PublishedPort.of(entry, target, interpolation).stream())
                .findFirst();
    }

    /** The value of the first of these variables that its environment has. */
    public Optional<String> variable(List<String> names) {
        return names.stream()
                .filter(environment::containsKey)
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * The content of a secret that is mounted in its container.
     *
     * @param mounted where it is mounted: {@code /run/secrets/name}
     * @return empty where it does not come from a file or a variable of this machine
     */
    public Optional<String> secret(String mounted) {
        String secret = mounted.substring(mounted.lastIndexOf('/') + 1);
        for (Object entry : list(content.get("secrets"))) {
            if (entry instanceof Map<?, ?> map && mounted.endsWith(text(map.get("target")))) {
                secret = text(map.get("source"));
            }
        }
        if (!(file.get("secrets") instanceof Map<?, ?> secrets) || !(secrets.get(secret) instanceof Map<?, ?> source)) {
            return Optional.empty();
        }
        if (source.get("environment") != null) {
            return Optional.of(interpolation.apply("${" + source.get("environment") + '}'));
        }
        try {
            Path path = origin.resolveSibling(text(source.get("file")));
            return Files.isRegularFile(path) ? Optional.of(FlatFile.text(path).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> readEnvironment() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Object entry : list(content.get("env_file"))) {
            Path path = origin.resolveSibling(text(entry instanceof Map<?, ?> map ? map.get("path") : entry));
            if (Files.isRegularFile(path)) {
                variables.putAll(ComposeFile.variables(path, Map.of()));
            }
        }
        if (content.get("environment") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> put(variables, String.valueOf(key), value));
        } else {
            for (Object entry : list(content.get("environment"))) {
                String[] parts = String.valueOf(entry).split("=", 2);
                put(variables, parts[0], parts.length == 1 ? null : parts[1]);
            }
        }
        return variables;
    }

    /** A variable without a value has that of whoever calls compose. */
    private void put(Map<String, String> variables, String key, @Nullable Object value) {
        variables.put(key, value == null ? interpolation.apply("${" + key + '}') : text(value));
    }

    private String text(@Nullable Object value) {
        return value == null ? "" : interpolation.apply(value.toString());
    }

    private static List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        return value == null ? List.of() : List.of(value);
    }
}
