package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Position;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.report.ConsoleReport.Line;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleReportTest {
    private static final int NARROW = 70;

    private final SequenceResult drifted = result("employees_emp_id_seq", 10, done());
    private final SequenceResult healthy =
            SampleRuns.result("Odd \"name\"", new Position(BigInteger.TEN, true, true), 10L, null);
    private final SequenceResult unseen = SampleRuns.result("hidden", null, null, null);

    @Test
    void theTableShowsTheMostUrgentFirstAndHealthyOnesForDebuggingOnly() {
        ConsoleReport console = all("check", false, healthy, planned(), unseen);

        assertThat(console.table())
                .containsExactly(
                        new Line(Severity.ERROR, "VERDICT  SEQUENCE                     NEXT  EDGE  REPAIR"),
                        new Line(Severity.ERROR, "UNKNOWN  public.hidden                   -     -"),
                        new Line(Severity.ERROR, "  the role may not read it"),
                        new Line(Severity.ERROR, "DRIFTED  public.employees_emp_id_seq     1    10  planned: next 11"),
                        new Line(Severity.ERROR, "  " + drifted.finding().reason()),
                        new Line(Severity.DEBUG, "IN_SYNC  public.\"Odd \"\"name\"\"\"          11    10"));
    }

    @Test
    void aRepairThatIsDoneIsNoLongerAnError() {
        assertThat(all("reset", false, drifted).table())
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
                        new RepairScript(
                                "create function f",
                                "drop function f",
                                BigInteger.TEN,
                                List.of(),
                                () -> "select f('s')"),
                        List.of("setval is used", "restart the applications")));

        assertThat(all("reset", false, drifted, alsoDrifted).table())
                .containsSubsequence(
                        new Line(Severity.INFO, "DRIFTED  public.employees_emp_id_seq     1    10  planned: next 11"),
                        new Line(Severity.WARNING, "  setval is used"),
                        new Line(Severity.WARNING, "restart the applications (2 sequences)"))
                .filteredOn(line -> line.text().contains("restart the applications"))
                .hasSize(1);
        assertThat(all("check", false, drifted, alsoDrifted).table())
                .noneMatch(line -> line.text().contains("restart the applications"));
    }

    @Test
    void eachVerdictHasItsShareOfALongTable() {
        SequenceResult[] results = Stream.concat(
                        IntStream.range(0, 3000).mapToObj(number -> result("orders_" + number, 10, null)),
                        IntStream.range(0, 5)
                                .mapToObj(number -> SampleRuns.result("hidden_" + number, null, null, null)))
                .toArray(SequenceResult[]::new);

        List<Line> table = brief("check", results).table();

        assertThat(verdicts(table))
                .hasSize(40)
                .startsWith(Collections.nCopies(5, "UNKNOWN").toArray(String[]::new));
        assertThat(table)
                .last()
                .isEqualTo(new Line(Severity.ERROR, "and 2,965 more DRIFTED: target/seqfix-check.html has all"));
        assertThat(table)
                .filteredOn(line -> line.text().startsWith("  next is"))
                .as("explanations")
                .hasSize(10);
        assertThat(verdicts(all("check", false, results).table())).hasSize(3005);
        assertThat(table)
                .noneMatch(line -> line.text().startsWith("and ") && line.text().contains("UNKNOWN"));
    }

    @Test
    void whereNoReportIsWrittenTheDebugOutputHasTheRest() {
        RunReport run = SampleRuns.run("check", false, numbered(41));

        assertThat(new ConsoleReport(run, false, NARROW, null).table())
                .last()
                .isEqualTo(new Line(Severity.ERROR, "and 1 more DRIFTED: -X shows all"));
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(brief("check", numbered(40)).table())
                .noneMatch(line -> line.text().startsWith("and "));
        assertThat(brief(
                                "check",
                                Stream.concat(Collections.nCopies(100, healthy).stream(), Stream.of(numbered(40)))
                                        .toArray(SequenceResult[]::new))
                        .table())
                .as("what is in order takes no row")
                .noneMatch(line -> line.text().startsWith("and "));
    }

    @Test
    void theSameInManySchemasIsOneRow() {
        SequenceResult[] tenants = IntStream.range(0, 312)
                .mapToObj(number -> SampleRuns.result(
                        "tenant_" + number, "orders_id_seq", new Position(BigInteger.ONE, false, true), 10L, null))
                .toArray(SequenceResult[]::new);

        assertThat(brief("check", tenants).table())
                .containsExactly(
                        new Line(Severity.ERROR, "VERDICT  SEQUENCE                      NEXT  EDGE  REPAIR"),
                        new Line(Severity.ERROR, "DRIFTED  orders_id_seq in 312 schemas"),
                        new Line(
                                Severity.ERROR,
                                "  tenant_0.orders_id_seq: "
                                        + tenants[0].finding().reason()));
        assertThat(verdicts(brief("check", Arrays.copyOf(tenants, 3)).table())).hasSize(3);
        assertThat(verdicts(brief("check", Arrays.copyOf(tenants, 4)).table())).hasSize(1);
    }

    @Test
    void whatConcernsManySchemasComesBeforeWhatIsAsUrgent() {
        SequenceResult[] results = Stream.concat(
                        Stream.of(numbered(50)),
                        IntStream.range(0, 2800)
                                .mapToObj(number -> SampleRuns.result(
                                        "tenant_" + number,
                                        "zones_id_seq",
                                        new Position(BigInteger.ONE, false, true),
                                        10L,
                                        null)))
                .toArray(SequenceResult[]::new);

        List<Line> table = brief("check", results).table();

        assertThat(table.get(1)).isEqualTo(new Line(Severity.ERROR, "DRIFTED  zones_id_seq in 2,800 schemas"));
        assertThat(table)
                .last()
                .isEqualTo(new Line(Severity.ERROR, "and 11 more DRIFTED: target/seqfix-check.html has all"));
    }

    @Test
    void whereNamesWouldBecomeIllegibleTheOutcomeIsEnough() {
        SequenceResult longName = result("a_name_of_which_the_beginning_counts_and_the_end_id_seq", 10, done());
        RunReport run = SampleRuns.run("reset", false, longName);

        assertThat(new ConsoleReport(run, false, 66, null).table())
                .contains(
                        new Line(Severity.INFO, "DRIFTED  public.a_name...the_end_id_seq     1    10  done: next 11"));
        assertThat(new ConsoleReport(run, false, 65, null).table())
                .contains(new Line(Severity.INFO, "DRIFTED  public.a_name_of...nd_the_end_id_seq     1    10  done"));
    }

    @Test
    void aDifferentOutcomeIsARowOfItsOwn() {
        List<SequenceResult> tenants = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            tenants.add(SampleRuns.result(
                    "tenant_" + number,
                    "orders_id_seq",
                    new Position(BigInteger.ONE, false, true),
                    10L,
                    number < 5 ? done() : Repair.refused("no privilege")));
        }

        assertThat(brief("reset", tenants.toArray(SequenceResult[]::new)).table())
                .containsSubsequence(
                        new Line(Severity.ERROR, "DRIFTED  orders_id_seq in 5 schemas              refused"),
                        new Line(Severity.INFO, "DRIFTED  orders_id_seq in 5 schemas              done"));
    }

    @ParameterizedTest
    @CsvSource({"70", "110"})
    void noRowIsWiderThanTheTerminal(int width) {
        SequenceResult longName =
                result("a_name_of_which_the_beginning_counts_and_the_end_id_seq", 2_000_000_000, done());
        RunReport run = SampleRuns.run("reset", false, longName, result("short", 5, done()));

        List<Line> table = new ConsoleReport(run, false, width, null).table();

        assertThat(table)
                .filteredOn(line -> line.text().startsWith("DRIFTED"))
                .hasSize(2)
                .allMatch(line -> line.text().length() <= width);
        assertThat(table)
                .anyMatch(line -> line.text().startsWith("DRIFTED  public.a_n")
                        && line.text().contains("id_seq ")
                        && line.text().contains("...") == (width == 70));
        assertThat(new ConsoleReport(run, true, width, null).table())
                .as("-X")
                .anyMatch(line -> line.text().contains(longName.finding().name().display()));
    }

    @Test
    void notesAreCountedOverRowsThatAreLeftOut() {
        SequenceResult[] results = IntStream.range(0, 103)
                .mapToObj(number -> result("orders_" + number, 10, done()))
                .toArray(SequenceResult[]::new);

        assertThat(brief("reset", results).table())
                .endsWith(
                        new Line(Severity.INFO, "and 63 more DRIFTED: target/seqfix-check.html has all"),
                        new Line(Severity.WARNING, "restart the applications (103 sequences)"));
        assertThat(brief("reset", results).summary()).isEqualTo("103 sequences: 103 drifted; 103 repaired");
        assertThat(brief("reset", Collections.nCopies(3000, drifted).toArray(SequenceResult[]::new))
                        .summary())
                .isEqualTo("3,000 sequences: 3,000 drifted; 3,000 repaired");
    }

    @Test
    void aRepairThatIsRefusedSaysWhy() {
        SequenceResult refused = new SequenceResult(drifted.finding(), Repair.refused("the role may not move it"));
        assertThat(all("reset", false, refused).table())
                .contains(new Line(Severity.ERROR, "  the role may not move it"));
    }

    @Test
    void aRepairThatFailedShowsNoNextThatItDidNotReach() {
        SequenceResult failed = new SequenceResult(
                drifted.finding(), Objects.requireNonNull(planned().repair()).failed("a lock was not to be had"));
        assertThat(all("reset", false, failed).table())
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
        return all(goal, dryRun, results).summary();
    }

    private static List<String> verdicts(List<Line> table) {
        return table.stream()
                .map(line -> line.text().split(" ", 2)[0])
                .filter(word -> word.equals("DRIFTED") || word.equals("UNKNOWN"))
                .toList();
    }

    private static ConsoleReport all(String goal, boolean dryRun, SequenceResult... results) {
        return new ConsoleReport(SampleRuns.run(goal, dryRun, results), true, NARROW, null);
    }

    private static ConsoleReport brief(String goal, SequenceResult... results) {
        return new ConsoleReport(SampleRuns.run(goal, false, results), false, NARROW, "target/seqfix-check.html");
    }

    private static SequenceResult[] numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> result("orders_" + number, 10, null))
                .toArray(SequenceResult[]::new);
    }

    private static SequenceResult result(String name, long edge, @Nullable Repair repair) {
        return SampleRuns.result(name, new Position(BigInteger.ONE, false, true), edge, repair);
    }

    private static Repair done() {
        return new Repair(
                BigInteger.valueOf(11),
                RepairMethod.RESTART,
                "alter sequence \"public\".\"employees_emp_id_seq\" restart with 11",
                new RepairScript(
                        "create function f", "drop function f", BigInteger.TEN, List.of(), () -> "select f('s')"),
                RepairOutcome.DONE,
                Verdict.IN_SYNC,
                null,
                List.of("restart the applications"));
    }

    private SequenceResult planned() {
        return new SequenceResult(
                drifted.finding(),
                Repair.planned(
                        BigInteger.valueOf(11),
                        RepairMethod.RESTART,
                        "alter sequence",
                        new RepairScript(
                                "create function f",
                                "drop function f",
                                BigInteger.TEN,
                                List.of(),
                                () -> "select f('s')"),
                        List.of()));
    }
}
