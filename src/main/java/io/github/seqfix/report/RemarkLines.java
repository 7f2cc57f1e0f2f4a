package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RunReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the terminal shows of the databases of a run: what was remarked, once each, and which could not be looked at. */
final class RemarkLines {
    private final RunReport report;
    private final DatabaseNames names;
    private final int most;
    private final String whereTheRestIs;

    /**
     * Creates them.
     *
     * @param most how many lines of a kind are shown
     * @param whereTheRestIs where a person finds the others
     */
    RemarkLines(RunReport report, DatabaseNames names, int most, String whereTheRestIs) {
        this.report = report;
        this.names = names;
        this.most = most;
        this.whereTheRestIs = whereTheRestIs;
    }

    List<ConsoleReport.Line> lines() {
        List<ConsoleReport.Line> lines = new ArrayList<>();
        report.selection().forEach(text -> lines.add(new ConsoleReport.Line(Severity.INFO, text)));
        add(lines, Severity.WARNING, remarks(), "remarks");
        add(
                lines,
                report.failsForUnread() ? Severity.ERROR : Severity.WARNING,
                unread(),
                "databases that could not be looked at");
        return lines;
    }

    private void add(List<ConsoleReport.Line> lines, Severity severity, List<String> texts, String kind) {
        // Where there is one database, all that is to be known of it is shown.
        int shown = report.hasSeveralDatabases() ? Math.min(most, texts.size()) : texts.size();
        texts.subList(0, shown).forEach(text -> lines.add(new ConsoleReport.Line(severity, text)));
        if (shown < texts.size()) {
            lines.add(new ConsoleReport.Line(
                    severity,
                    String.format("and %s more %s: %s", Counts.of(texts.size() - shown), kind, whereTheRestIs)));
        }
    }

    private List<String> unread() {
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < report.databases().size(); place++) {
            String failure = report.databases().get(place).failure();
            if (failure != null) {
                texts.add(names.before(place, "UNKNOWN: " + failure));
            }
        }
        return texts;
    }

    private List<String> remarks() {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < report.databases().size(); place++) {
            DatabaseReport database = report.databases().get(place);
            for (String remark : database.remarks()) {
                places.computeIfAbsent(remark, key -> new ArrayList<>()).add(place);
            }
        }
        List<String> texts = new ArrayList<>();
        places.forEach((remark, where) -> texts.add(names.before(where.get(0), remark)
                + (where.size() == 1 ? "" : " (and so in " + Counts.of(where.size() - 1) + " more)")));
        return texts;
    }
}
