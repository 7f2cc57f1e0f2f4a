package io.github.seqfix.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that is timed as a whole process.
 *
 * @param name what people call it
 * @param database what it is let loose on
 * @param command the command and its arguments
 * @param environment what is set for it
 * @param needs a quick command that fails where the contender is not installed
 */
record Contender(
        String name,
        BenchmarkDatabase database,
        List<String> command,
        Map<String, String> environment,
        List<String> needs) {

    boolean isInstalled() throws InterruptedException {
        try {
            return process(needs, environment).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    Duration run() throws IOException, InterruptedException {
        Path errors = Files.createTempFile("seqfix-benchmark", ".txt");
        long start = System.nanoTime();
        Process process =
                process(command, environment).redirectError(errors.toFile()).start();
        if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(name + " has failed: " + Files.readString(errors));
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Files.delete(errors);
        return elapsed;
    }

    private static ProcessBuilder process(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        return builder;
    }
}
