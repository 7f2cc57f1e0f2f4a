package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the terminal shows, to the letter, in the files of the folder {@code terminal}: to be read by people, as those do
 * who meet it first. {@code -Dseqfix.test.golden=write} writes them anew.
 */
class TerminalTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/seqfix/report/terminal");
    /** What Maven writes before a line: the longest such label, and a blank. */
    private static final int LABEL = "[WARNING] ".length();

    static Stream<Arguments> captures() {
        Map<String, RunReport> runs = new TreeMap<>(Map.of(
                "check-1", SampleReports.check(drifted("employees_emp_id_seq").checked()),
                "check-30", SampleReports.check(thirty(SampleSequence::checked)),
                "check-3000", SampleReports.check(threeThousand(SampleSequence::checked)),
                "reset-1",
                        SampleReports.reset(
                                false, drifted("employees_emp_id_seq").repaired()),
                "reset-30", SampleReports.reset(false, thirty(SampleSequence::repaired)),
                "reset-3000",
                        SampleReports.reset(
                                false,
                                threeThousand(SampleSequence::repaired)
                                        .results()
                                        .toArray(SequenceResult[]::new))));
        return runs.entrySet().stream()
                .flatMap(run -> Stream.of(80, 120)
                        .map(width -> Arguments.of(run.getKey() + "-at-" + width + ".txt", run.getValue(), width)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void showsWhatItIsToShow(String name, RunReport run, int width) throws IOException {
        String shown = shown(run, width);

        Path golden = FOLDER.resolve(name);
        if (System.getProperty("seqfix.test.golden", "").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, shown);
        }
        assertThat(golden).hasContent(shown);
    }

    private static String shown(RunReport run, int width) {
        String file = "target/seqfix/seqfix-" + run.goal() + ".html";
        ConsoleReport console = new ConsoleReport(run, false, width - LABEL, file);
        List<String> lines = new ArrayList<>();
        for (ConsoleReport.Line line : console.table()) {
            lines.add('[' + line.severity().name() + "] " + line.text());
        }
        lines.add("[INFO] " + console.summary());
        FailureMessage failure = new FailureMessage(run, file);
        if (!run.failures().isEmpty()) {
            lines.add("[ERROR] Failed to execute goal: "
                    + (run.isReset() ? failure.ofReset() : failure.ofCheck("mvn seqfix:reset")));
        }
        return String.join("\n", lines) + '\n';
    }

    /** Of each verdict three, and names as they come: short, long, in capitals, in other schemas. */
    private static SequenceResult[] thirty(Function<SampleSequence, SequenceResult> goal) {
        List<SequenceResult> results = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            String word = verdict.name().toLowerCase(Locale.ROOT);
            results.add(goal.apply(SampleSequence.of(verdict, "public", word + "_id_seq")));
            results.add(goal.apply(SampleSequence.of(verdict, "Shop \"two\"", word + "_Id_seq")));
            results.add(goal.apply(SampleSequence.of(
                    verdict, "billing", "lines_of_all_the_" + word + "_invoices_of_the_years_before_2020_id_seq")));
        }
        results.add(drifted("far_id_seq", 9_007_199).refused("the role app may not move it"));
        results.add(goal.apply(drifted("near_id_seq", 1_001)));
        results.add(drifted("held_id_seq", 4_567).failed("the lock on public.held could not be had within 10 s"));
        return results.toArray(SequenceResult[]::new);
    }

    /** Tenants' sequences, the same in many schemas; and two hundred that have nothing in common. */
    private static DatabaseReport threeThousand(Function<SampleSequence, SequenceResult> goal) {
        Stream<SampleSequence> tenants = IntStream.range(0, 2_800)
                .mapToObj(number -> SampleSequence.of(
                        number % 100 == 1 ? Verdict.EXHAUSTED : Verdict.DRIFTED,
                        String.format("tenant_%04d", number / 4),
                        List.of("customers", "invoices", "items", "orders").get(number % 4) + "_id_seq"));
        Stream<SampleSequence> others = IntStream.range(0, 200)
                .mapToObj(number -> SampleSequence.of(
                        number % 4 == 1 ? Verdict.UNKNOWN : Verdict.DRIFTED,
                        "public",
                        String.format("imported_%03d_id_seq", number)));
        return SampleReports.database(
                "app", Stream.concat(tenants, others).map(goal).toList());
    }

    private static SampleSequence drifted(String name) {
        return drifted(name, 4_567);
    }

    private static SampleSequence drifted(String name, long edge) {
        return SampleSequence.bigint("public", name, 1_000, edge, SampleSequence.Shape.ORDINARY);
    }
}
