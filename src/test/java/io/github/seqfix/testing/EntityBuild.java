package io.github.seqfix.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the builds in {@code src/it/jpa-*} assert on: their {@code expected.txt} has a line for each sequence. */
public final class EntityBuild {
    private EntityBuild() {}

    /** Asserts that the check after the import found what {@code expected.txt} says. */
    public static void verifyDrift(File directory, Map<String, Object> context) throws IOException {
        assertThat(lines(Situation.of(context).report("check")))
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(directory.toPath().resolve("expected.txt")));
    }

    /** Asserts that the database was found there: the build names it for the application only. */
    public static void verifySource(Map<String, Object> context, String source) throws IOException {
        assertThat(Situation.of(context)
                        .report("check")
                        .at("/connection/source")
                        .asText())
                .contains(source);
    }

    /** Asserts that the check after the application ran finds every sequence in sync, and drops the database. */
    public static void verifyHealth(Map<String, Object> context) throws Exception {
        Situation.verify(context, situation -> {
            JsonNode summary = situation.report("check").get("summary");
            assertThat(summary.get("total").asInt()).isPositive();
            assertThat(summary.get("inSync")).isEqualTo(summary.get("total"));
            assertThat(situation.report("reset").at("/summary/failed").asInt()).isZero();
        });
    }

    /** {@code orders_seq DRIFTED POOLED 1 -> 151: orders.id ENTITY}. */
    private static List<String> lines(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode sequence : report.get("sequences")) {
            JsonNode repaired = sequence.at("/repair/next");
            String columns = StreamSupport.stream(sequence.get("columns").spliterator(), false)
                    .map(column -> column.get("table").asText()
                            + '.'
                            + column.get("column").asText()
                            + ' '
                            + column.get("boundBy").asText())
                    .sorted()
                    .collect(Collectors.joining(", "));
            lines.add(String.format(
                    "%s %s %s %s%s: %s",
                    sequence.get("name").asText(),
                    sequence.get("verdict").asText(),
                    sequence.get("allocation").asText(),
                    sequence.get("next").asText(),
                    repaired.isMissingNode() ? "" : " -> " + repaired.asText(),
                    columns));
        }
        return lines;
    }
}
