package io.github.seqfix.report;

import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Urgency;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report for the terminal: a table of what a person should see, the most urgent first, each verdict with its share
 * where not all fit; the notes of the repairs; and a line with the counts.
 */
public final class ConsoleReport {
    /** More are for the other reports, and for a person who asks for all with -X. */
    private static final int MOST_ROWS = 40;
    /** Of one verdict; whoever has read these knows what the others are about. */
    private static final int MOST_EXPLANATIONS = 10;

    private static final List<String> HEADER = List.of("VERDICT", "SEQUENCE", "NEXT", "EDGE", "REPAIR");
    private static final List<Boolean> NUMERIC = List.of(false, false, true, true, false);
    private static final int NAMES = 1;
    /** Where less of the names would be left, the last column gives way first. */
    private static final int LEGIBLE_NAME = 30;

    private static final String INDENT = "  ";

    private final RunReport report;
    private final DatabaseNames names;
    private final boolean everything;
    private final int width;
    private final String whereTheRestIs;

    /**
     * Creates a report.
     *
     * @param report what was found and done
     * @param everything whether all is shown, what is in order, too, and nothing is cut
     * @param width how many characters a row of the table may take
     * @param file the report that has all, if one is written; null when none is
     */
    public ConsoleReport(RunReport report, boolean everything, int width, @Nullable String file) {
        this.report = report;
        this.names = new DatabaseNames(report);
        this.everything = everything;
        this.width = everything ? Integer.MAX_VALUE : width;
        this.whereTheRestIs = file == null ? "-X shows all" : file + " has all";
    }

    /**
     * A line of the report.
     *
     * @param severity how loud
     * @param text the line
     */
    public record Line(Severity severity, String text) {}

    /** Findings of one severity and verdict: what competes with others for the rows of the table. */
    private record Kind(Severity severity, Verdict verdict) {}

    /** The table's lines, the most urgent first. What is in order is among them as {@link Severity#DEBUG}. */
    public List<Line> table() {
        List<LocatedResult> notable = report.located()
                .filter(located -> everything || severity(located) != Severity.DEBUG)
                .sorted(Comparator.comparing(this::severity).thenComparing(LocatedResult::finding, new Urgency()))
                .toList();
        Map<Kind, List<FindingGroup>> kinds = new LinkedHashMap<>();
        for (FindingGroup group : groups(notable)) {
            kinds.computeIfAbsent(kind(group), key -> new ArrayList<>()).add(group);
        }
        List<Integer> shares = RowShares.of(
                everything ? Integer.MAX_VALUE : MOST_ROWS,
                kinds.values().stream().map(List::size).toList());
        List<List<FindingGroup>> shown = new ArrayList<>();
        for (List<FindingGroup> groups : kinds.values()) {
            shown.add(groups.subList(0, shares.get(shown.size())));
        }
        return lines(
                kinds,
                shown,
                new NoteGroups(
                        report.isReset()
                                ? notable.stream().map(LocatedResult::result).toList()
                                : List.of()));
    }

    private List<Line> lines(Map<Kind, List<FindingGroup>> kinds, List<List<FindingGroup>> shown, NoteGroups notes) {
        Layout table = layout(shown);
        List<Line> lines = new ArrayList<>();
        int index = 0;
        for (Map.Entry<Kind, List<FindingGroup>> kind : kinds.entrySet()) {
            Severity severity = kind.getKey().severity();
            if (lines.isEmpty()) {
                lines.add(new Line(severity, table.columns().line(HEADER)));
            }
            List<FindingGroup> groups = shown.get(index);
            for (int row = 0; row < groups.size(); row++) {
                FindingGroup group = groups.get(row);
                lines.add(new Line(severity, table.columns().line(cells(group, table.repair()))));
                if (everything || row < MOST_EXPLANATIONS) {
                    explanation(group).ifPresent(text -> lines.add(new Line(severity, INDENT + text)));
                }
                notes.own(group.mostUrgent().result())
                        .forEach(note -> lines.add(new Line(Severity.WARNING, INDENT + note)));
            }
            int rest = sequences(kind.getValue()) - sequences(groups);
            if (rest > 0) {
                lines.add(new Line(
                        severity,
                        String.format(
                                "and %s more %s: %s",
                                Counts.of(rest), kind.getKey().verdict(), whereTheRestIs)));
            }
            index++;
        }
        notes.common().forEach(note -> lines.add(new Line(Severity.WARNING, note)));
        return lines;
    }

    /** The columns, and what the last of them says. */
    private record Layout(ConsoleTable columns, Function<FindingGroup, String> repair) {}

    /** Names matter more than where a repair leads, which other lines say, too. */
    private Layout layout(List<List<FindingGroup>> shown) {
        Layout full = layout(shown, ConsoleReport::outcomeAndNext);
        return full.columns().leavesLessThan(LEGIBLE_NAME) ? layout(shown, ConsoleReport::outcome) : full;
    }

    /** As wide as what is shown without -X takes. */
    private Layout layout(List<List<FindingGroup>> shown, Function<FindingGroup, String> repair) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        shown.stream()
                .flatMap(List::stream)
                .filter(group -> severity(group.mostUrgent()) != Severity.DEBUG)
                .forEach(group -> rows.add(cells(group, repair)));
        return new Layout(new ConsoleTable(rows, NUMERIC, NAMES, width), repair);
    }

    private List<FindingGroup> groups(List<LocatedResult> results) {
        return everything
                ? results.stream()
                        .map(result -> new FindingGroup(List.of(result)))
                        .toList()
                : FindingGroup.of(results).stream()
                        .sorted(Comparator.comparing((FindingGroup group) -> severity(group.mostUrgent()))
                                .thenComparing(FindingGroup.URGENCY))
                        .toList();
    }

    private Kind kind(FindingGroup group) {
        return new Kind(
                severity(group.mostUrgent()), group.mostUrgent().finding().verdict());
    }

    private static int sequences(List<FindingGroup> groups) {
        return groups.stream().mapToInt(group -> group.results().size()).sum();
    }

    /** What is to be known beside the sequences: of the databases, and why some of them could not be looked at. */
    public List<Line> remarks() {
        return new RemarkLines(report, names, everything ? Integer.MAX_VALUE : MOST_EXPLANATIONS, whereTheRestIs)
                .lines();
    }

    /** How many sequences there are of which verdict, and what was repaired. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        Stream.of(Verdict.values())
                .sorted(Comparator.comparing((Verdict verdict) -> verdict == Verdict.IN_SYNC))
                .forEach(verdict -> {
                    long count = report.count(verdict);
                    if (count > 0) {
                        parts.add(Counts.of(count) + " " + VerdictWords.of(verdict));
                    }
                });
        String counts = parts.isEmpty() ? "" : ": " + String.join(", ", parts);
        return Counts.sequences(report.results().size()) + Counts.inDatabases(report) + counts + Counts.repairs(report);
    }

    private Severity severity(LocatedResult located) {
        return Severity.of(report, located.result());
    }

    private List<String> cells(FindingGroup group, Function<FindingGroup, String> repair) {
        SequenceResult result = group.mostUrgent().result();
        Observation observation = result.finding().observation();
        return List.of(
                result.finding().verdict().name(),
                group.display(names),
                group.isSingle() ? number(observation.next()) : "",
                group.isSingle() ? number(observation.edge()) : "",
                repair.apply(group));
    }

    private static String outcome(FindingGroup group) {
        Repair repair = group.mostUrgent().result().repair();
        return repair == null ? "" : repair.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String outcomeAndNext(FindingGroup group) {
        SequenceResult result = group.mostUrgent().result();
        Repair repair = result.repair();
        boolean moves = result.has(RepairOutcome.PLANNED) || result.has(RepairOutcome.DONE);
        return repair != null && moves && group.isSingle()
                ? outcome(group) + ": next " + repair.next()
                : outcome(group);
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "-" : number.toString();
    }

    private Optional<String> explanation(FindingGroup group) {
        LocatedResult located = group.mostUrgent();
        return explanation(located.result())
                .map(text -> group.isSingle() ? text : names.sequence(located) + ": " + text);
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
}
