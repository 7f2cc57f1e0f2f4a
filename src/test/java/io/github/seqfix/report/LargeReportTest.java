package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.seqfix.core.RunReport;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Reports of 100,000 sequences. */
class LargeReportTest {
    private static final int SEQUENCES = 100_000;
    private static final int TRIES = 3;
    /** Ten times what a machine takes that does nothing else: what is exceeded by a page that does needless work only. */
    private static final double SECONDS_TO_OPEN = 30;

    private static final double SECONDS_TO_FILTER = 2;
    private static final double SECONDS_TO_SORT = 10;
    /** What an empty page takes to open on a machine that does nothing else, at the most. */
    private static final double SECONDS_FOR_NOTHING = 0.1;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        Path log = folder.resolve("log");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-classpath",
                        Stream.of(LargeReport.class, RunReport.class, JsonFactory.class)
                                .map(LargeReportTest::location)
                                .collect(Collectors.joining(File.pathSeparator)),
                        LargeReport.class.getName(),
                        folder.toString(),
                        String.valueOf(SEQUENCES))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(program.waitFor())
                .as(() -> "exit code; it printed: " + read(log))
                .isZero();
    }

    @Test
    void allFormatsAreWrittenIn256Megabytes() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(LargeReport.file(folder, format)).exists();
        }
        assertThat(Files.size(LargeReport.file(folder, ReportFormat.MARKDOWN)))
                .isLessThanOrEqualTo(MarkdownReport.MOST_BYTES);
        assertThat(sequences(LargeReport.file(folder, ReportFormat.JSON))).isEqualTo(SEQUENCES);
        try (Stream<String> lines = Files.lines(LargeReport.file(folder, ReportFormat.JUNIT))) {
            assertThat(lines.filter(line -> line.startsWith("<testcase "))).hasSize(SEQUENCES);
        }
    }

    /** On a busy machine an empty page takes longer, too: so much longer the report may take. The best of some tries counts. */
    @Test
    void thePageOpensAndFiltersAtOnce() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.html"), "<!DOCTYPE html><title>empty</title>");
        try (Browser browser = Browser.start()) {
            double slowness = Math.max(1, best(() -> seconds(() -> browser.open(empty))) / SECONDS_FOR_NOTHING);
            double opened = best(() -> seconds(() -> browser.open(LargeReport.file(folder, ReportFormat.HTML))));
            assertThat(browser.find(By.id("count")).getText()).isEqualTo("100,000 sequences");
            assertThat(browser.texts("#rows tr")).hasSize(50);
            double filtered = best(() -> {
                filter(browser, "");
                return filter(browser, "tenant_00017.orders");
            });
            assertThat(browser.texts("#rows .sequence > button")).containsExactly("tenant_00017.orders_id_seq");
            filter(browser, "");
            double sorted =
                    best(() -> milliseconds(browser, "document.querySelector('[data-sort=edge]').click()") / 1000);

            assertThat(opened / slowness).as("seconds to open").isLessThan(SECONDS_TO_OPEN);
            assertThat(filtered / slowness).as("seconds to filter").isLessThan(SECONDS_TO_FILTER);
            assertThat(sorted / slowness).as("seconds to sort").isLessThan(SECONDS_TO_SORT);
        }
    }

    private static double best(DoubleSupplier measure) {
        return DoubleStream.generate(measure).limit(TRIES).min().orElseThrow();
    }

    private static double filter(Browser browser, String name) {
        return milliseconds(
                        browser,
                        "const name = document.getElementById('name'); name.value = '" + name
                                + "'; name.dispatchEvent(new Event('input'))")
                / 1000;
    }

    /** By the page's own clock, until the result is laid out. */
    private static double milliseconds(Browser browser, String action) {
        Object took = browser.run("const start = performance.now(); " + action
                + "; document.body.offsetHeight; return performance.now() - start");
        return ((Number) took).doubleValue();
    }

    private static double seconds(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    private static long sequences(Path file) throws IOException {
        long objects = 0;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                objects += token == JsonToken.FIELD_NAME && "allocation".equals(json.currentName()) ? 1 : 0;
            }
        }
        return objects;
    }

    /** Where a class is loaded from. */
    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
