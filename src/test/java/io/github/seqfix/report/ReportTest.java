package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.ValueRange;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.report.ConsoleReport.Line;
import io.github.seqfix.report.ConsoleReport.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Server SERVER = new Server("PostgreSQL", "18.6", "localhost", 5432, "app", "owner", false);

    private final SequenceResult drifted = result(
            "employees_emp_id_seq",
            new Position(BigInteger.ONE, false, true),
            10L,
            new Repair(
                    BigInteger.valueOf(11),
                    RepairMethod.RESTART,
                    "alter sequence \"public\".\"employees_emp_id_seq\" restart with 11",
                    () -> "do 'script'",
                    RepairOutcome.DONE,
                    Verdict.IN_SYNC,
                    null,
                    List.of("restart the applications")));
    private final SequenceResult healthy = result("Odd \"name\"", new Position(BigInteger.TEN, true, true), 10L, null);
    private final SequenceResult unseen = result("hidden", null, null, null);

    @Test
    void jsonIsWhatTheGoldenFileShows() throws IOException {
        StringWriter text = new StringWriter();
        new JsonReport(run("reset", false, drifted, healthy, unseen)).write(text);

        assertThat(text.toString().replace("\r\n", "\n")).isEqualTo(golden("seqfix-reset.json"));
    }

    @Test
    void nothingFailsWhereSomethingWasExpected() throws IOException {
        assertThat(outcome(run("check", false, true))).isEqualTo("FAILED [\"DRIFTED\",\"UNKNOWN\",\"NOTHING_FOUND\"]");
        assertThat(outcome(run("check", false, false))).isEqualTo("PASSED [\"DRIFTED\",\"UNKNOWN\"]");
        assertThat(outcome(run("check", false, true, healthy)))
                .isEqualTo("PASSED [\"DRIFTED\",\"UNKNOWN\",\"NOTHING_FOUND\"]");
        assertThat(outcome(run("check", false, false, healthy, drifted))).isEqualTo("FAILED [\"DRIFTED\",\"UNKNOWN\"]");
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
        new SqlReport(run("reset", false, drifted, refused, unseen)).write(text);

        assertThat(text.toString().strip()).isEqualTo(golden("seqfix-reset.sql"));
    }

    @Test
    void theTableShowsTheWorstFirstAndHealthyOnesForDebuggingOnly() {
        ConsoleReport console = new ConsoleReport(run("check", false, healthy, planned(), unseen), true);

        assertThat(console.table())
                .containsExactly(
                        new Line(Severity.ERROR, "VERDICT  SEQUENCE                     NEXT  EDGE  REPAIR"),
                        new Line(Severity.ERROR, "DRIFTED  public.employees_emp_id_seq     1    10  planned: next 11"),
                        new Line(
                                Severity.ERROR,
                                "  next is 1 but employees.emp_id already holds 10: the next 10 inserts can fail with a"
                                        + " duplicate key; seqfix:reset moves next to 11"),
                        new Line(Severity.ERROR, "UNKNOWN  public.hidden                   -     -"),
                        new Line(Severity.ERROR, "  the role may not read it"),
                        new Line(Severity.DEBUG, "IN_SYNC  public.\"Odd \"\"name\"\"\"          11    10"));
    }

    @Test
    void aRepairThatIsDoneIsNoLongerAnError() {
        assertThat(new ConsoleReport(run("reset", false, drifted), true).table())
                .containsExactly(
                        new Line(Severity.INFO, "VERDICT  SEQUENCE                     NEXT  EDGE  REPAIR"),
                        new Line(Severity.INFO, "DRIFTED  public.employees_emp_id_seq     1    10  done: next 11"),
                        new Line(Severity.WARNING, "  restart the applications"));
    }

    @Test
    void whatIsTrueOfSeveralRepairsIsSaidOnce() {
        SequenceResult alsoDrifted = new SequenceResult(
                drifted.finding(),
                Repair.planned(
                        BigInteger.valueOf(11),
                        RepairMethod.SETVAL,
                        "select setval",
                        () -> "do 'script'",
                        List.of("setval is used", "restart the applications")));

        assertThat(new ConsoleReport(run("reset", false, drifted, alsoDrifted), true).table())
                .containsSubsequence(
                        new Line(Severity.INFO, "DRIFTED  public.employees_emp_id_seq     1    10  planned: next 11"),
                        new Line(Severity.WARNING, "  setval is used"),
                        new Line(Severity.WARNING, "restart the applications (2 sequences)"))
                .filteredOn(line -> line.text().contains("restart the applications"))
                .hasSize(1);
        assertThat(new ConsoleReport(run("check", false, drifted, alsoDrifted), true).table())
                .noneMatch(line -> line.text().contains("restart the applications"));
    }

    @Test
    void aLongTableEndsAfterAHundredRows() {
        SequenceResult[] hundred = Collections.nCopies(100, drifted).toArray(SequenceResult[]::new);
        SequenceResult[] more =
                Stream.concat(Stream.of(unseen, unseen), Stream.of(hundred)).toArray(SequenceResult[]::new);

        assertThat(brief("check", hundred).table())
                .filteredOn(line -> line.text().startsWith("DRIFTED"))
                .hasSize(100);
        assertThat(brief("check", hundred).table())
                .noneMatch(line -> line.text().startsWith("and "));
        assertThat(brief("check", more).table())
                .as("the worst hundred")
                .noneMatch(line -> line.text().startsWith("UNKNOWN"))
                .last()
                .isEqualTo(new Line(Severity.ERROR, "and 2 more, which the reports have, and -X shows"));
        assertThat(new ConsoleReport(run("check", false, more), true).table())
                .filteredOn(
                        line -> line.text().startsWith("DRIFTED") || line.text().startsWith("UNKNOWN"))
                .hasSize(102);
    }

    @Test
    void healthySequencesAreNotAmongTheRowsThatAreLeftOut() {
        SequenceResult[] results = Stream.concat(
                        Collections.nCopies(100, healthy).stream(), Collections.nCopies(100, drifted).stream())
                .toArray(SequenceResult[]::new);

        assertThat(brief("check", results).table())
                .noneMatch(line -> line.text().startsWith("and "));
    }

    @Test
    void notesAreCountedOverRowsThatAreLeftOut() {
        SequenceResult[] results = Collections.nCopies(103, drifted).toArray(SequenceResult[]::new);

        assertThat(brief("reset", results).table())
                .endsWith(
                        new Line(Severity.INFO, "and 3 more, which the reports have, and -X shows"),
                        new Line(Severity.WARNING, "restart the applications (103 sequences)"));
        assertThat(brief("reset", results).summary()).isEqualTo("103 sequences: 103 drifted; 103 repaired");
    }

    @Test
    void aRepairThatIsRefusedSaysWhy() {
        SequenceResult refused = new SequenceResult(drifted.finding(), Repair.refused("the role may not move it"));
        assertThat(new ConsoleReport(run("reset", false, refused), true).table())
                .contains(new Line(Severity.ERROR, "  the role may not move it"));
    }

    @Test
    void aRepairThatFailedShowsNoNextThatItDidNotReach() {
        SequenceResult failed = new SequenceResult(
                drifted.finding(), Objects.requireNonNull(planned().repair()).failed("a lock was not to be had"));
        assertThat(new ConsoleReport(run("reset", false, failed), true).table())
                .containsExactly(
                        new Line(Severity.ERROR, "VERDICT  SEQUENCE                     NEXT  EDGE  REPAIR"),
                        new Line(Severity.ERROR, "DRIFTED  public.employees_emp_id_seq     1    10  failed"),
                        new Line(Severity.ERROR, "  a lock was not to be had"));
    }

    @Test
    void theSummaryCountsAll() {
        assertThat(summary("check", false, healthy)).isEqualTo("1 sequence: 1 in sync");
        assertThat(summary("check", false, healthy, planned(), unseen))
                .isEqualTo("3 sequences: 1 drifted, 1 unknown, 1 in sync");
        assertThat(summary("check", false)).isEqualTo("0 sequences");
        assertThat(summary("reset", false, drifted, healthy))
                .isEqualTo("2 sequences: 1 drifted, 1 in sync; 1 repaired");
        assertThat(summary("reset", true, planned())).isEqualTo("1 sequence: 1 drifted; dry run, nothing written");
        assertThat(summary("reset", false, new SequenceResult(drifted.finding(), Repair.refused("no"))))
                .isEqualTo("1 sequence: 1 drifted; 0 repaired, 1 not repaired");
    }

    private static String summary(String goal, boolean dryRun, SequenceResult... results) {
        return new ConsoleReport(run(goal, dryRun, results), true).summary();
    }

    private static ConsoleReport brief(String goal, SequenceResult... results) {
        return new ConsoleReport(run(goal, false, results), false);
    }

    private SequenceResult planned() {
        return new SequenceResult(
                drifted.finding(),
                Repair.planned(
                        BigInteger.valueOf(11),
                        RepairMethod.RESTART,
                        "alter sequence",
                        () -> "do 'script'",
                        List.of()));
    }

    private static RunReport run(String goal, boolean dryRun, SequenceResult... results) {
        return run(goal, dryRun, false, results);
    }

    private static RunReport run(String goal, boolean dryRun, boolean failOnNothing, SequenceResult... results) {
        return new RunReport(
                goal,
                dryRun,
                goal.equals("check") ? Set.of(Verdict.DRIFTED, Verdict.UNKNOWN) : Set.of(Verdict.UNKNOWN),
                failOnNothing,
                Instant.parse("2026-01-31T12:00:00Z"),
                Duration.ofMillis(87),
                List.of(new DatabaseReport(
                        SERVER, "url from the POM", List.of("reading t.id took 1.2 s"), List.of(results))));
    }

    private static SequenceResult result(
            String name, @Nullable Position position, @Nullable Long edge, @Nullable Repair repair) {
        Sequence sequence = new Sequence(
                new QualifiedName("public", name),
                "integer",
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.valueOf(Integer.MAX_VALUE),
                BigInteger.ONE,
                false);
        Binding binding = new Binding(
                new TableColumn(new QualifiedName("public", "employees"), "emp_id"),
                "integer",
                BoundBy.OWNED,
                ValueRange.INTEGER,
                null,
                Allocation.PLAIN,
                null,
                null);
        ObservedColumn column = new ObservedColumn(binding, edge == null ? null : BigInteger.valueOf(edge), null);
        String obstacle = position == null ? "the role may not read it" : null;
        Finding finding = new Judge(90).judge(new Observation(sequence, List.of(column), position, obstacle, null));
        return new SequenceResult(finding, repair);
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = ReportTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
