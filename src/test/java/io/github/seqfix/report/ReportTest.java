package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final SequenceResult drifted = SampleRuns.result(
            "employees_emp_id_seq",
            new Position(BigInteger.ONE, false, true),
            10L,
            new Repair(
                    BigInteger.valueOf(11),
                    RepairMethod.RESTART,
                    "alter sequence \"public\".\"employees_emp_id_seq\" restart with 11",
                    new RepairScript(
                            "create function f", "drop function f", BigInteger.TEN, List.of(), () -> "select f('s')"),
                    RepairOutcome.DONE,
                    Verdict.IN_SYNC,
                    null,
                    List.of("restart the applications")));
    private final SequenceResult healthy =
            SampleRuns.result("Odd \"name\"", new Position(BigInteger.TEN, true, true), 10L, null);
    private final SequenceResult unseen = SampleRuns.result("hidden", null, null, null);

    @Test
    void jsonIsWhatTheGoldenFileShows() throws IOException {
        StringWriter text = new StringWriter();
        new JsonReport(SampleRuns.run("reset", false, drifted, healthy, unseen)).write(text);

        assertThat(text.toString().replace("\r\n", "\n")).isEqualTo(golden("seqfix-reset.json"));
    }

    @Test
    void nothingFailsWhereSomethingWasExpected() throws IOException {
        assertThat(outcome(SampleRuns.run("check", false, true)))
                .isEqualTo("FAILED [\"DRIFTED\",\"UNKNOWN\",\"NOTHING_FOUND\"]");
        assertThat(outcome(SampleRuns.run("check", false, false))).isEqualTo("PASSED [\"DRIFTED\",\"UNKNOWN\"]");
        assertThat(outcome(SampleRuns.run("check", false, true, healthy)))
                .isEqualTo("PASSED [\"DRIFTED\",\"UNKNOWN\",\"NOTHING_FOUND\"]");
        assertThat(outcome(SampleRuns.run("check", false, false, healthy, drifted)))
                .isEqualTo("FAILED [\"DRIFTED\",\"UNKNOWN\"]");
    }

    private static String outcome(RunReport report) throws IOException {
        StringWriter text = new StringWriter();
        new JsonReport(report).write(text);
        JsonNode json = new ObjectMapper().readTree(text.toString());
        return json.get("outcome").asText() + ' ' + json.get("failOn");
    }

    @Test
    void sqlIsWhatTheGoldenFileShows() throws IOException {
        SequenceResult refused = new SequenceResult(healthy.finding(), Repair.refused("no\n-- way"));
        StringWriter text = new StringWriter();
        new SqlReport(SampleRuns.run("reset", false, drifted, refused, unseen)).write(text);

        assertThat(text.toString().strip()).isEqualTo(golden("seqfix-reset.sql"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = ReportTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
