package io.github.seqfix.framework;

import io.github.seqfix.configuration.FlatFile;
import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Spring Boot's locations lead to: files, folders of files, resources, and trees of files with a setting each. One that
 * leads elsewhere, such as to a server, is a place whose document could not be read.
 */
final class SpringLocations {
    private static final Pattern LOCATION = Pattern.compile(
            "(?<optional>optional:)?(?:(?<scheme>[a-z][\\w.+-]+):)?(?<path>[^\\[]*)(?:\\[(?<hint>\\.\\w+)])?");
    private static final String ANY_FOLDER = "*/";

    /** What of an address may be a secret. */
    private static final Pattern LOGIN_OR_PARAMETERS = Pattern.compile("(?<=//)[^/@]*@|\\?.*");

    private final ProjectFiles files;
    private final List<String> names;

    /**
     * Creates it.
     *
     * @param names what the files in folders are called, without the ending
     */
    SpringLocations(ProjectFiles files, List<String> names) {
        this.files = files;
        this.names = names;
    }

    /**
     * The places of a location.
     *
     * @param base what it is relative to
     * @param statement what names it, for people
     */
    List<SpringPlace> places(String location, Path base, String statement) {
        Matcher parts = LOCATION.matcher(location.strip());
        if (!parts.matches()) {
            return List.of(unread(location, "cannot be read", statement, false));
        }
        String scheme = Optional.ofNullable(parts.group("scheme")).orElse("");
        String path = parts.group("path");
        List<SpringPlace> places;
        switch (scheme) {
            case "" -> places = inDirectory(base, path, parts.group("hint"));
            case "file" -> places = inDirectory(files.directory(), path, parts.group("hint"));
            case "classpath" -> places = onClassPath(path.replaceFirst("^/+", ""));
            case "configtree" -> places = tree(files.directory().resolve(path));
            default -> {
                return List.of(unread(location, "is not read here", statement, parts.group("optional") != null));
            }
        }
        return places.isEmpty() && parts.group("optional") == null
                ? List.of(unread(location, "is not there", statement, false))
                : places;
    }

    private List<SpringPlace> inDirectory(Path base, String path, @Nullable String hint) {
        if (path.endsWith(ANY_FOLDER)) {
            Path parent = base.resolve(path.substring(0, path.length() - ANY_FOLDER.length()));
            return files.names(parent).stream()
                    .map(parent::resolve)
                    .filter(Files::isDirectory)
                    .map(folder -> inFolder(folder, names, SpringPlace.ENDINGS))
                    .toList();
        }
        Path file = base.resolve(path);
        if (path.endsWith("/") || path.isEmpty()) {
            return Files.isDirectory(file) ? List.of(inFolder(file, names, SpringPlace.ENDINGS)) : List.of();
        }
        if (".properties".equals(hint)) {
            return Files.isRegularFile(file) ? List.of(SpringPlace.of(() -> properties(file))) : List.of();
        }
        String ending = ending(path);
        String name = String.valueOf(file.getFileName());
        return existing(inFolder(
                file.resolveSibling(".").normalize(),
                List.of(name.substring(0, name.length() - ending.length())),
                List.of(ending)));
    }

    private SpringPlace inFolder(Path folder, List<String> called, List<String> endings) {
        return new SpringPlace.Named(
                name -> Optional.of(folder.resolve(name)).filter(Files::isRegularFile),
                () -> files.names(folder),
                called,
                endings,
                files::documents);
    }

    private List<SpringPlace> onClassPath(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        if (folder.equals(path)) {
            return files.namesOnClassPath(folder).isEmpty()
                    ? List.of()
                    : List.of(onClassPath(folder, names, SpringPlace.ENDINGS));
        }
        String ending = ending(path);
        return existing(onClassPath(
                folder, List.of(path.substring(folder.length(), path.length() - ending.length())), List.of(ending)));
    }

    private SpringPlace onClassPath(String folder, List<String> called, List<String> endings) {
        return new SpringPlace.Named(
                name -> files.onClassPath(folder + name),
                () -> files.namesOnClassPath(folder),
                called,
                endings,
                files::documents);
    }

    /** Nothing where a file that has been named itself does not exist, whatever there is of profiles. */
    private static List<SpringPlace> existing(SpringPlace place) {
        return place.documents("").isEmpty() ? List.of() : List.of(place);
    }

    private static String ending(String path) {
        return SpringPlace.ENDINGS.stream().filter(path::endsWith).findFirst().orElse("");
    }

    private List<Document> properties(Path file) {
        try {
            return List.of(new Document(file, files.place(file), FlatFile.properties(file)));
        } catch (IOException e) {
            return List.of(Document.unread(
                    file, new NotRead(files.place(file), "it cannot be read: " + e.getMessage(), false)));
        }
    }

    private List<SpringPlace> tree(Path folder) {
        return Files.isDirectory(folder) ? List.of(SpringPlace.of(() -> List.of(leaves(folder)))) : List.of();
    }

    /** Each file in the folder is a setting: its name the key, its content the value. */
    private Document leaves(Path folder) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                String key =
                        folder.relativize(file).toString().replace('/', '.').replace('\\', '.');
                entries.put(key, FlatFile.text(file).stripTrailing());
            }
        } catch (IOException e) {
            return Document.unread(folder, new NotRead(files.place(folder), "it cannot be read: " + e, false));
        }
        return new Document(folder, files.place(folder), entries);
    }

    private SpringPlace unread(String location, String reason, String statement, boolean optional) {
        String shown = LOGIN_OR_PARAMETERS.matcher(location.strip()).replaceAll("");
        Document document = Document.unread(files.directory(), new NotRead(statement, shown + ' ' + reason, optional));
        return SpringPlace.of(() -> List.of(document));
    }
}
