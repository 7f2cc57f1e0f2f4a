package io.github.seqfix.report;

import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report for the terminal: a table of what a person should see, the worst first; the notes of the repairs; and a line
 * with the counts.
 */
public final class ConsoleReport {
    private static final int COLUMNS = 5;
    /** More are for programs to read. */
    private static final int MOST_ROWS = 100;

    private static final List<String> HEADER = List.of("VERDICT", "SEQUENCE", "NEXT", "EDGE", "REPAIR");
    private static final String GAP = "  ";

    private final RunReport report;
    private final boolean everything;

    /**
     * Creates a report.
     *
     * @param report what was found and done
     * @param everything whether what is in order is shown, too
     */
    public ConsoleReport(RunReport report, boolean everything) {
        this.report = report;
        this.everything = everything;
    }

    /** How loud a line is. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO,
        DEBUG
    }

    /**
     * A line of the report.
     *
     * @param severity how loud
     * @param text the line
     */
    public record Line(Severity severity, String text) {}

    /** The table's lines. What is in order is among them as {@link Severity#DEBUG}. */
    public List<Line> table() {
        List<SequenceResult> notable = report.results().stream()
                .filter(result -> everything || severity(result) != Severity.DEBUG)
                .sorted(Comparator.comparing(this::severity)
                        .thenComparing(result -> result.finding().verdict()))
                .toList();
        List<SequenceResult> shown = everything ? notable : notable.subList(0, Math.min(MOST_ROWS, notable.size()));
        List<List<String>> rows = shown.stream().map(ConsoleReport::cells).toList();
        int[] widths = widths(shown, rows);
        List<Line> lines = new ArrayList<>();
        if (!shown.isEmpty()) {
            lines.add(new Line(severity(shown.get(0)), format(HEADER, widths)));
        }
        NoteGroups notes = new NoteGroups(isReset() ? notable : List.of());
        for (int index = 0; index < rows.size(); index++) {
            SequenceResult result = shown.get(index);
            Severity severity = severity(result);
            lines.add(new Line(severity, format(rows.get(index), widths)));
            explanation(result).ifPresent(text -> lines.add(new Line(severity, GAP + text)));
            notes.own(result).forEach(note -> lines.add(new Line(Severity.WARNING, GAP + note)));
        }
        if (shown.size() < notable.size()) {
            lines.add(new Line(
                    severity(notable.get(0)),
                    "and " + (notable.size() - shown.size()) + " more, which the reports have, and -X shows"));
        }
        notes.common().forEach(note -> lines.add(new Line(Severity.WARNING, note)));
        return lines;
    }

    /** How many sequences there are of which verdict, and what was repaired. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        Stream.of(Verdict.values())
                .sorted(Comparator.comparing((Verdict verdict) -> verdict == Verdict.IN_SYNC))
                .forEach(verdict -> {
                    long count = report.count(verdict);
                    if (count > 0) {
                        parts.add(count + " " + words(verdict));
                    }
                });
        String counts = parts.isEmpty() ? "" : ": " + String.join(", ", parts);
        return count(report.results().size()) + counts + repairs();
    }

    private String repairs() {
        if (!isReset()) {
            return "";
        }
        Function<Long, String> unrepaired = number -> number == 0 ? "" : ", " + number + " not repaired";
        return report.dryRun()
                ? "; dry run, nothing written"
                : "; " + report.count(RepairOutcome.DONE) + " repaired" + unrepaired.apply(report.notRepaired());
    }

    private static String count(int sequences) {
        return sequences == 1 ? "1 sequence" : sequences + " sequences";
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case CYCLES -> "cycling";
            case NEAR_LIMIT -> "near the limit";
            default -> verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private Severity severity(SequenceResult result) {
        Verdict verdict = result.finding().verdict();
        Repair repair = result.repair();
        if (repair != null && isReset()) {
            return switch (repair.outcome()) {
                case DONE, PLANNED -> Severity.INFO;
                case REFUSED, FAILED -> Severity.ERROR;
            };
        }
        if (report.failOn().contains(verdict)) {
            return Severity.ERROR;
        }
        if (verdict == Verdict.IN_SYNC) {
            return Severity.DEBUG;
        }
        return verdict.notable() ? Severity.WARNING : Severity.INFO;
    }

    private static List<String> cells(SequenceResult result) {
        Observation observation = result.finding().observation();
        return List.of(
                result.finding().verdict().name(),
                result.finding().name().display(),
                number(observation.next()),
                number(observation.edge()),
                repairCell(result.repair()));
    }

    private static String repairCell(@Nullable Repair repair) {
        if (repair == null) {
            return "";
        }
        String outcome = repair.outcome().name().toLowerCase(Locale.ROOT);
        return switch (repair.outcome()) {
            case PLANNED, DONE -> outcome + ": next " + repair.next();
            case REFUSED, FAILED -> outcome;
        };
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "-" : number.toString();
    }

    private static Optional<String> explanation(SequenceResult result) {
        Repair repair = result.repair();
        if (repair != null && repair.error() != null) {
            return Optional.of(repair.error());
        }
        return result.has(RepairOutcome.DONE)
                ? Optional.empty()
                : Optional.ofNullable(result.finding().reason());
    }

    private boolean isReset() {
        return report.goal().equals("reset");
    }

    /** Wide enough for what a terminal shows without -X. */
    private int[] widths(List<SequenceResult> shown, List<List<String>> rows) {
        int[] widths = new int[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            widths[column] = HEADER.get(column).length();
            for (int row = 0; row < rows.size(); row++) {
                if (severity(shown.get(row)) != Severity.DEBUG) {
                    widths[column] =
                            Math.max(widths[column], rows.get(row).get(column).length());
                }
            }
        }
        return widths;
    }

    private static String format(List<String> cells, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            boolean numeric = column == 2 || column == 3;
            padded.add(String.format("%" + (numeric ? "" : "-") + widths[column] + "s", cells.get(column)));
        }
        return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }
}
