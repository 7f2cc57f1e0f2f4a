package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Urgency;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The head of the HTML report, which needs no script: how the run ended, where, and the verdicts as a picture. */
final class HtmlSummary {
    /** The picture's width, in units of its own. */
    private static final double WIDTH = 1000;
    /** A share that is not zero is never too narrow to be seen. */
    private static final double NARROWEST = 12;

    private static final double GAP = 2;
    /** More are for the JSON report, where there are many databases. */
    private static final int MOST_REMARKS = 10;

    private static final double MILLIS_PER_SECOND = 1000;

    private final RunReport report;
    private final Map<Verdict, Long> counts = new LinkedHashMap<>();

    HtmlSummary(RunReport report) {
        this.report = report;
        for (Verdict verdict : Urgency.verdicts()) {
            long count = report.count(verdict);
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
    }

    /** How the run ended, as a word. */
    static String outcome(RunReport report) {
        return report.isFailed() ? "failed" : "passed";
    }

    void write(Writer writer) throws IOException {
        writer.write(String.format(
                "<h1>seqfix:%s <strong class=\"outcome %s\">%s</strong></h1>\n",
                report.goal(), outcome(report), outcome(report)));
        if (report.hasSeveralDatabases()) {
            writeDatabases(writer);
        } else {
            writer.write(database(report.databases().get(0)));
        }
        writer.write(String.format(
                Locale.ROOT,
                "<p class=\"facts\"><time datetime=\"%s\">%s</time>, %.1f s%s</p>\n",
                report.startedAt(),
                report.startedAt().toString().replace('T', ' ').replace("Z", " UTC"),
                report.elapsed().toMillis() / MILLIS_PER_SECOND,
                Counts.repairs(report)));
        writePicture(writer);
        for (ConsoleReport.Line remark :
                new RemarkLines(report, new DatabaseNames(report), MOST_REMARKS, "the JSON report has all").lines()) {
            writer.write("<p class=\"remark\">" + HtmlText.of(remark.text()) + "</p>\n");
        }
    }

    /** What a database is called for the page's title: its name, or how many there are. */
    static String databases(RunReport report) {
        return report.hasSeveralDatabases()
                ? Counts.of(report.databases().size()) + " databases"
                : report.databases().get(0).server().database();
    }

    private void writeDatabases(Writer writer) throws IOException {
        DatabaseNames names = new DatabaseNames(report);
        writer.write("<details class=\"databases\"><summary>" + databases(report) + "</summary>\n<table>\n"
                + "<thead><tr><th>Database</th><th>Server</th><th>Role</th><th>Sequences</th></tr></thead>\n");
        for (int place = 0; place < report.databases().size(); place++) {
            DatabaseReport database = report.databases().get(place);
            Server server = database.server();
            writer.write(String.format(
                    "<tr><td><bdi>%s</bdi></td><td>%s %s at %s:%d%s</td><td><bdi>%s</bdi></td><td>%s</td></tr>\n",
                    HtmlText.of(names.of(place)),
                    HtmlText.of(server.product()),
                    HtmlText.of(server.version()),
                    HtmlText.of(server.host()),
                    server.port(),
                    server.standby() ? ", a standby" : "",
                    HtmlText.of(server.role()),
                    HtmlText.of(DatabaseCounts.of(database))));
        }
        writer.write("</table>\n</details>\n");
    }

    private static String database(DatabaseReport database) {
        Server server = database.server();
        return String.format(
                "<p class=\"facts\">database <b><bdi>%s</bdi></b> on %s %s at %s:%d, as <bdi>%s</bdi>%s</p>\n",
                HtmlText.of(server.database()),
                HtmlText.of(server.product()),
                HtmlText.of(server.version()),
                HtmlText.of(server.host()),
                server.port(),
                HtmlText.of(server.role()),
                server.standby() ? ", a standby" : "");
    }

    private void writePicture(Writer writer) throws IOException {
        writer.write(String.format(
                "<p class=\"total\"><b>%s</b> %s</p>\n",
                Counts.of(report.results().size()), report.results().size() == 1 ? "sequence" : "sequences"));
        if (counts.isEmpty()) {
            return;
        }
        writer.write(
                "<svg class=\"picture\" viewBox=\"0 0 1000 40\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\n");
        double x = 0;
        for (Map.Entry<Verdict, Double> width : widths().entrySet()) {
            writer.write(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"40\"/>\n",
                    width.getKey(),
                    x,
                    width.getValue()));
            x += width.getValue() + GAP;
        }
        writer.write("</svg>\n<ul class=\"verdicts\" id=\"verdicts\">\n");
        for (Map.Entry<Verdict, Long> count : counts.entrySet()) {
            writer.write(String.format(
                    "<li data-verdict=\"%s\"><i class=\"swatch %s\"></i><b>%s</b> %s</li>\n",
                    count.getKey(), count.getKey(), Counts.of(count.getValue()), VerdictWords.of(count.getKey())));
        }
        writer.write("</ul>\n");
    }

    private Map<Verdict, Double> widths() {
        double room = WIDTH - GAP * (counts.size() - 1) - NARROWEST * counts.size();
        double total = report.results().size();
        Map<Verdict, Double> widths = new LinkedHashMap<>();
        counts.forEach((verdict, count) -> widths.put(verdict, NARROWEST + room * count / total));
        return widths;
    }
}
