package io.github.seqfix.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The parameter {@code databases}: a list of {@code <database>} elements, or one text on the command line. */
public final class Databases {
    private static final String NOT = "!";
    private static final String JDBC = "jdbc:";

    private final List<@Nullable DatabaseElement> elements = new ArrayList<>();

    /** Takes a {@code <database>} of the POM. */
    public void addDatabase(@Nullable DatabaseElement element) {
        elements.add(element);
    }

    /** Takes the text of the command line: globs, separated by commas. */
    public void set(String text) {
        for (String glob : Elements.split(text)) {
            DatabaseElement element = new DatabaseElement();
            element.set(glob);
            elements.add(element);
        }
    }

    /** Whether nothing is said, so that there is one database. */
    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** Whether these are connections, and no globs. */
    boolean areConnections() {
        return elements.stream().anyMatch(element -> element != null && element.isConnection());
    }

    /**
     * The globs.
     *
     * @throws MojoExecutionException when one is empty, or is none
     */
    List<String> globs() throws MojoExecutionException {
        List<@Nullable String> texts = new ArrayList<>();
        for (DatabaseElement element : elements) {
            texts.add(element == null ? null : element.glob());
        }
        List<String> globs = Elements.of("databases", texts);
        for (String glob : globs) {
            if (glob.equals(NOT)) {
                throw new MojoExecutionException("databases: '!' leaves out nothing; write a name or a glob behind it");
            }
            if (glob.startsWith(JDBC)) {
                throw new MojoExecutionException(
                        "databases: an element is a URL, and has to be a name or a glob; in a POM"
                                + " write <database><url>jdbc:postgresql://host:port/database</url></database>");
            }
        }
        return globs;
    }

    /**
     * The connections.
     *
     * @throws MojoExecutionException when one is empty or has no URL, or a glob is among them
     */
    List<DatabaseElement> connections() throws MojoExecutionException {
        List<DatabaseElement> connections = new ArrayList<>();
        for (DatabaseElement element : elements) {
            int number = connections.size() + 1;
            if (element == null || (!element.isConnection() && isBlank(element.glob()))) {
                throw new MojoExecutionException("databases: element " + number + " is empty; take it out");
            }
            if (!element.isConnection()) {
                throw new MojoExecutionException("databases: '" + element.glob()
                        + "' is a glob among connections; keep one of the two ways to name databases");
            }
            if (isBlank(element.url())) {
                throw new MojoExecutionException("databases: element " + number
                        + " names no database; add <url>jdbc:postgresql://host:port/database</url>");
            }
            connections.add(element);
        }
        return connections;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** As on the command line, without secrets: Maven prints it under -X. */
    @Override
    public String toString() {
        return elements.stream().map(Objects::toString).collect(Collectors.joining(","));
    }
}
