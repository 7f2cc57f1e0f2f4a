package io.github.seqfix.maven;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where the reports of an execution go. */
final class ReportPlace {
    private static final String FOLDER = "seqfix";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]");

    private ReportPlace() {}

    /**
     * The folder.
     *
     * @param configured what {@code reportDirectory} says; null when it is not set
     * @param project without a POM it has no file, and its build directory is an expression without a value
     * @param workingDirectory where the user stands
     */
    static Path directory(@Nullable File configured, MavenProject project, Path workingDirectory) {
        if (configured != null) {
            return configured.toPath();
        }
        if (project.getFile() != null) {
            return Path.of(project.getBuild().getDirectory(), FOLDER);
        }
        Path target = workingDirectory.resolve("target");
        return (Files.isDirectory(target) ? target : workingDirectory).resolve(FOLDER);
    }

    /** The name of the files: with the id of the execution, where somebody has given it one. */
    static String name(String goal, String executionId) {
        boolean isDefault = Set.of("default", "default-cli", "default-" + goal).contains(executionId);
        return FOLDER + '-' + goal + (isDefault ? "" : '-' + fileName(executionId));
    }

    /** Percent-encodes what is not safe in a file name; different ids stay different. */
    private static String fileName(String id) {
        StringBuilder name = new StringBuilder();
        id.codePoints().forEach(character -> {
            String text = Character.toString(character);
            if (SAFE.matcher(text).matches()) {
                name.append(text);
            } else {
                for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
                    name.append(String.format("%%%02X", octet));
                }
            }
        });
        return name.toString();
    }
}
