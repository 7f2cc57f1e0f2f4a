package io.github.seqfix.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a framework's source only where a module has files or settings that may be a framework's: to read none of them
 * takes a cold virtual machine tens of milliseconds for each framework, and each build without one would pay for it.
 */
final class WhereConfigured implements DatabaseSource {
    private static final Pattern SETTING = Pattern.compile(
            "(?i)(%\\w+\\.|_\\w+?_)?(spring|quarkus|smallrye|micronaut|microprofile|datasources|r2dbc)[._].*");
    private static final List<String> ENDINGS = List.of(".properties", ".yml", ".yaml", ".env");
    private static final List<String> FOLDERS = List.of("", "config", "META-INF");

    private final Supplier<DatabaseSource> source;

    /**
     * Creates it.
     *
     * @param source makes the source, when it is needed
     */
    WhereConfigured(Supplier<DatabaseSource> source) {
        this.source = source;
    }

    @Override
    public List<Sighting> look(ProjectView module) {
        return isConfigured(module) ? source.get().look(module) : List.of();
    }

    private static boolean isConfigured(ProjectView module) {
        return hasSetting(module.userProperties().keySet())
                || hasSetting(module.environment().keySet())
                || folders(module).stream().anyMatch(WhereConfigured::hasFile);
    }

    private static boolean hasSetting(Set<String> names) {
        return names.stream().anyMatch(name -> SETTING.matcher(name).matches());
    }

    private static List<Path> folders(ProjectView module) {
        List<Path> roots = new ArrayList<>(module.resources());
        roots.add(module.outputDirectory());
        roots.add(module.directory());
        return roots.stream()
                .flatMap(root -> FOLDERS.stream().map(root::resolve))
                .filter(Files::isDirectory)
                .toList();
    }

    private static boolean hasFile(Path folder) {
        if (folder.endsWith("config")) {
            // There may be files in the folders in it.
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).anyMatch(file -> ENDINGS.stream().anyMatch(file::endsWith));
        } catch (IOException e) {
            // Whoever asks further says so.
            return true;
        }
    }
}
