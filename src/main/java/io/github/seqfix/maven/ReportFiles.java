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

/**
 * The files in which an execution is reported: {@code seqfix-check.json}, say. They tell of the latest run or are not there:
 * no run that failed leaves those of an earlier one behind.
 */
final class ReportFiles {
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
        for (ReportFormat format : ReportFormat.values()) {
            delete(file(format));
        }
    }

    /** Fails where the files could not be written at the end: when it is too late to take anything back. */
    void requireWritable() throws MojoExecutionException {
        Path file = unfinished("writable");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, "");
        } catch (IOException e) {
            throw failed("write to " + directory, e);
        }
        delete(file);
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
            Path unfinished = unfinished(format.fileEnding());
            try {
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

    private Path file(ReportFormat format) {
        return directory.resolve(name + '.' + format.fileEnding());
    }

    private Path unfinished(String ending) {
        return directory.resolve('.' + name + '.' + ending + ".tmp");
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
                "reportDirectory: cannot " + action + ": " + e.getClass().getSimpleName(), e);
    }
}
