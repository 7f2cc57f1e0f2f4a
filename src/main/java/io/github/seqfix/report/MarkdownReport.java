package io.github.seqfix.report;

import io.github.seqfix.core.Collision;
import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.Numbers;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Urgency;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The report for a comment on a pull request, or the summary of a CI system's job: the counts, and tables of what people
 * should see, the most urgent first. It ends before it is too long for either.
 */
public final class MarkdownReport implements Report {
    /** GitHub takes comments of 65,536 characters. */
    static final int MOST_BYTES = 60_000;

    private static final double MILLIS_PER_SECOND = 1000;

    /** More are for the other reports. */
    private static final int MOST_REMARKS = 10;

    private final RunReport report;
    private final DatabaseNames names;

    public MarkdownReport(RunReport report) {
        this.report = report;
        this.names = new DatabaseNames(report);
    }

    @Override
    public void write(Writer writer) throws IOException {
        LimitedText text = new LimitedText(writer, MOST_BYTES);
        text.write(heading());
        text.write(summary());
        for (ConsoleReport.Line remark :
                new RemarkLines(report, names, MOST_REMARKS, "the other reports have all").lines()) {
            text.write("\n> " + MarkdownText.of(remark.text()) + '\n');
        }
        List<LocatedResult> results = MostUrgentFirst.of(report);
        writeTable(text, report.isReset() ? "Not repaired" : "Fails the build", results, this::isFailure);
        writeTable(text, report.dryRun() ? "Would be repaired" : "Repaired", results, this::isRepaired);
        writeTable(text, "Worth knowing", results, this::isWarning);
        if (report.hasSeveralDatabases()) {
            new MarkdownDatabases(report, names).write(text);
        }
        if (text.leftOut() > 0) {
            writer.write("\n" + Counts.of(text.leftOut()) + " more are left out here, which the other reports have.\n");
        }
    }

    private String heading() {
        StringBuilder heading = new StringBuilder(String.format(
                "## seqfix:%s %s%s\n\n",
                report.goal(), report.isFailed() ? "failed" : "passed", report.dryRun() ? " (dry run)" : ""));
        servers()
                .forEach((server, databases) -> heading.append(String.format(
                        "%s %s at %s, %s, as %s\n",
                        MarkdownText.of(server.product()),
                        MarkdownText.of(server.version()),
                        MarkdownText.code(server.host() + ':' + server.port()),
                        databases.size() == 1
                                ? "database " + MarkdownText.code(databases.get(0))
                                : Counts.of(databases.size()) + " databases",
                        MarkdownText.code(server.role()))));
        return heading.append(String.format(
                        Locale.ROOT,
                        "(%s, %.1f s)\n",
                        report.startedAt(),
                        report.elapsed().toMillis() / MILLIS_PER_SECOND))
                .toString();
    }

    /** The databases of each server that has answered; the server as it is without them. */
    private Map<Server, List<String>> servers() {
        Map<Server, List<String>> servers = new LinkedHashMap<>();
        for (DatabaseReport database : report.databases()) {
            if (database.failure() == null) {
                Server server = database.server();
                servers.computeIfAbsent(server.inDatabase(""), key -> new ArrayList<>())
                        .add(server.database());
            }
        }
        return servers;
    }

    private String summary() {
        StringBuilder table = new StringBuilder(String.format("\n| verdict | sequences |\n|---|---:|\n"));
        for (Verdict verdict : Urgency.verdicts()) {
            long count = report.count(verdict);
            if (count > 0) {
                table.append(String.format("| %s | %s |\n", VerdictWords.of(verdict), Counts.of(count)));
            }
        }
        return table.append(String.format(
                        "| all | %s |\n", Counts.of(report.results().size())))
                .toString();
    }

    private void writeTable(
            LimitedText text, String title, List<LocatedResult> results, Predicate<LocatedResult> belongs)
            throws IOException {
        List<LocatedResult> rows = results.stream().filter(belongs).toList();
        String head = String.format("""

                ### %s: %s

                | verdict | sequence | next | edge | collides after | why, and what to do |
                |---|---|---:|---:|---:|---|
                """, title, Counts.of(rows.size()));
        for (LocatedResult row : rows) {
            text.writeRow(head, row(row));
        }
    }

    private boolean isFailure(LocatedResult located) {
        return Severity.of(report, located.result()) == Severity.ERROR;
    }

    private boolean isRepaired(LocatedResult located) {
        return Severity.of(report, located.result()) == Severity.INFO
                && located.result().repair() != null;
    }

    private boolean isWarning(LocatedResult located) {
        return Severity.of(report, located.result()) == Severity.WARNING;
    }

    private String row(LocatedResult located) {
        SequenceResult result = located.result();
        Finding finding = result.finding();
        Collision collision = finding.collision();
        String name = MarkdownText.code(finding.name().display());
        String database = MarkdownText.code(names.of(located.place())) + ": ";
        return String.format(
                "| %s | %s%s | %s | %s | %s | %s |\n",
                MarkdownText.of(finding.verdict().name()),
                report.hasSeveralDatabases() ? database : "",
                name,
                number(finding.observation().next()),
                number(finding.observation().edge()),
                collision == null ? "" : inserts(collision.insertsBefore()),
                MarkdownText.of(String.join("; ", Sentences.of(result))));
    }

    private static String inserts(BigInteger before) {
        return switch (before.bitLength()) {
            case 0 -> "the next insert";
            case 1 -> "1 insert";
            default -> Numbers.text(before) + " inserts";
        };
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "" : Numbers.text(number);
    }
}
