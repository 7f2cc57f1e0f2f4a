package io.github.seqfix.compose;

import io.github.seqfix.compose.Interpolation.MissingVariableException;
import io.github.seqfix.configuration.FlatFile;
import io.github.seqfix.configuration.VariablesFile;
import io.github.seqfix.configuration.Yaml;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A compose file with those that are merged into it and those that it includes, as {@code docker compose} finds them. */
public final class ComposeFile {
    /** The variable that names the files where they are called otherwise. */
    public static final String VARIABLE = "COMPOSE_FILE";

    private static final String SEPARATOR = "COMPOSE_PATH_SEPARATOR";
    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");
    /** A file that includes itself ends here. */
    private static final int DEPTH = 8;

    private ComposeFile() {}

    /**
     * The compose file of a directory and its override file, or those that COMPOSE_FILE names there.
     *
     * @param directory where compose is called
     * @param environment the environment variables, which take precedence over those of {@code .env}
     * @return empty where there are none, or not all of those that are named
     * @throws IOException when {@code .env} cannot be read, or requires a variable that is not set
     */
    public static List<Path> in(Path directory, Map<String, String> environment) throws IOException {
        Map<String, String> variables = variables(directory.resolve(".env"), environment);
        String named = variables.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            String separator = variables.getOrDefault(SEPARATOR, File.pathSeparator);
            List<Path> files = Stream.of(named.split(Pattern.quote(separator), -1))
                    .map(directory::resolve)
                    .toList();
            return files.stream().allMatch(Files::isRegularFile) ? files : List.of();
        }
        for (String name : NAMES) {
            Path file = directory.resolve(name);
            if (Files.isRegularFile(file)) {
                return Stream.concat(Stream.of(file), override(file).stream()).toList();
            }
        }
        return List.of();
    }

    /**
     * The services of compose files, in their order, and after them those of the files that they include.
     *
     * @param files at least one; each is merged into those before it
     * @param environment the environment variables, which take precedence over those of {@code .env}
     * @throws IOException when one cannot be read, or a variable that it requires is not set
     */
    public static List<ComposeService> services(List<Path> files, Map<String, String> environment) throws IOException {
        try {
            return services(files, environment, DEPTH);
        } catch (MissingVariableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<ComposeService> services(List<Path> files, Map<String, String> environment, int depth)
            throws IOException {
        Path main = files.get(0);
        Map<String, String> variables = variables(main.resolveSibling(".env"), environment);
        Interpolation interpolation = new Interpolation(variables);
        Object content = content(main);
        for (Path override : files.subList(1, files.size())) {
            content = Merge.of(content, content(override));
        }
        List<ComposeService> services = new ArrayList<>();
        if (!(content instanceof Map<?, ?> merged) || !(Merge.withoutTags(content) instanceof Map<?, ?> top)) {
            return services;
        }
        if (merged.get("services") instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object extended = Extension.of(entry.getValue(), map, main, interpolation);
                if (Merge.withoutTags(extended) instanceof Map<?, ?> service) {
                    services.add(new ComposeService(String.valueOf(entry.getKey()), service, top, main, interpolation));
                }
            }
        }
        if (top.get("include") instanceof List<?> includes && depth > 0) {
            for (Object include : includes) {
                services.addAll(services(included(include, main, interpolation), variables, depth - 1));
            }
        }
        return services;
    }

    /** The files of an entry of {@code include}: a path, or a map with one or several. */
    private static List<Path> included(@Nullable Object entry, Path main, Interpolation interpolation)
            throws IOException {
        Object path = entry instanceof Map<?, ?> map ? map.get("path") : entry;
        List<Path> files = new ArrayList<>();
        for (Object one : path instanceof List<?> list ? list : List.of(String.valueOf(path))) {
            files.add(main.resolveSibling(interpolation.apply(String.valueOf(one))));
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new IOException("it includes " + file.getFileName() + ", which is not there");
            }
        }
        return files;
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

    static @Nullable Object content(Path file) throws IOException {
        List<@Nullable Object> documents = Yaml.taggedDocuments(FlatFile.text(file));
        return documents.isEmpty() ? null : documents.get(0);
    }

    private static Optional<Path> override(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        return Stream.of(".yaml", ".yml")
                .map(ending -> file.resolveSibling(stem + ".override" + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
