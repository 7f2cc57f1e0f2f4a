package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.report.ReportFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The files in which an execution is reported: {@code seqfix-check.json}, say. They tell of the latest run or are not there:
 * no run that failed leaves those of an earlier one behind.
 */
final class ReportFiles {
    /** The formats that leave nothing out, the most pleasant first. */
    private static final List<ReportFormat> FOR_READING =
            List.of(ReportFormat.HTML, ReportFormat.JSON, ReportFormat.JUNIT);

    private final Path directory;
    private final String name;

    /**
     * Creates none yet.
     *
     * @param directory the folder of the reports
     * @param name what they are called, without the ending of the format
     */
    ReportFiles(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** Removes those of an earlier run, in all formats: also those that are not asked for this time. */
    void remove() throws MojoExecutionException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        for (ReportFormat format : ReportFormat.values()) {
            delete(file(format));
        }
    }

    /** Fails where the files could not be written at the end: when it is too late to take anything back. Creates nothing. */
    void requireWritable() throws MojoExecutionException {
        Path existing = directory.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new MojoExecutionException("reportDirectory: cannot write to " + directory + ": " + existing
                    + " is no folder that can be written to; set reportDirectory to another one");
        }
    }

    /**
     * Writes them, each at once: nobody reads half a report.
     *
     * @return the files
     */
    List<Path> write(RunReport report, List<ReportFormat> formats) throws MojoExecutionException {
        List<Path> files = new ArrayList<>();
        for (ReportFormat format : formats) {
            Path file = file(format);
            Path unfinished = directory.resolve('.' + name + '.' + format.fileEnding() + ".tmp");
            try {
                Files.createDirectories(directory);
                try (Writer writer = Files.newBufferedWriter(unfinished)) {
                    format.of(report).write(writer);
                }
                move(unfinished, file);
            } catch (IOException e) {
                delete(unfinished);
                throw failed("write " + file, e);
            }
            files.add(file);
        }
        return files;
    }

    /**
     * The file that has all there is to know, as a person in this folder would name it.
     *
     * @param formats the formats that are written
     * @param here the folder that a person is in
     * @return null when none is written
     */
    @Nullable String forReading(List<ReportFormat> formats, Path here) {
        return FOR_READING.stream()
                .filter(formats::contains)
                .findFirst()
                .map(this::file)
                .map(file -> file.startsWith(here) ? here.relativize(file).toString() : file.toString())
                .orElse(null);
    }

    /** The file of a format, whether it is there or not. */
    Path file(ReportFormat format) {
        return directory.resolve(name + '.' + format.fileEnding());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) throws MojoExecutionException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed("delete " + file, e);
        }
    }

    private static MojoExecutionException failed(String action, IOException e) {
        return new MojoExecutionException(
                "reportDirectory: cannot " + action + " (" + e.getClass().getSimpleName()
                        + "); look at permissions and free space there, or set reportDirectory to another folder",
                e);
    }
}
