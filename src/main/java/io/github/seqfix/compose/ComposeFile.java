package io.github.seqfix.compose;

import io.github.seqfix.compose.Interpolation.MissingVariableException;
import io.github.seqfix.configuration.FlatFile;
import io.github.seqfix.configuration.VariablesFile;
import io.github.seqfix.configuration.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compose file with its override file, as {@code docker compose} finds both. */
public final class ComposeFile {
    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

    private final Path file;
    private final List<ComposeService> services;

    private ComposeFile(Path file, List<ComposeService> services) {
        this.file = file;
        this.services = List.copyOf(services);
    }

    /** The compose file of a directory. */
    public static Optional<Path> in(Path directory) {
        return NAMES.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Reads it, and the override file beside it.
     *
     * @param file the compose file
     * @param environment the environment variables, which take precedence over those of {@code .env}
     * @throws IOException when it cannot be read, or a variable that it requires is not set
     */
    public static ComposeFile read(Path file, Map<String, String> environment) throws IOException {
        try {
            Map<String, String> variables = variables(file.resolveSibling(".env"), environment);
            Interpolation interpolation = new Interpolation(variables);
            Object content = content(file);
            Optional<Path> override = override(file);
            if (override.isPresent()) {
                content = Merge.of(content, content(override.get()));
            }
            List<ComposeService> services = new ArrayList<>();
            if (content instanceof Map<?, ?> top && top.get("services") instanceof Map<?, ?> map) {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (entry.getValue() instanceof Map<?, ?> service) {
                        services.add(new ComposeService(
                                String.valueOf(entry.getKey()), service, top, file.resolveSibling(""), interpolation));
                    }
                }
            }
            return new ComposeFile(file, services);
        } catch (MissingVariableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The name of the file. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** Its services, in the order of the file. */
    public List<ComposeService> services() {
        return services;
    }

    static Map<String, String> variables(Path env, Map<String, String> environment) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        if (Files.isRegularFile(env)) {
            variables.putAll(VariablesFile.read(env, (value, before) -> {
                Map<String, String> known = new LinkedHashMap<>(before);
                known.putAll(environment);
                return new Interpolation(known).apply(value);
            }));
        }
        variables.putAll(environment);
        return variables;
    }

    private static @Nullable Object content(Path file) throws IOException {
        List<@Nullable Object> documents = Yaml.documents(FlatFile.text(file));
        return documents.isEmpty() ? null : documents.get(0);
    }

    private static Optional<Path> override(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        return List.of(".yaml", ".yml").stream()
                .map(ending -> file.resolveSibling(stem + ".override" + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
