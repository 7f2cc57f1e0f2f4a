package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.NameList;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Urgency;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a goal fails with: one line, short whatever the number of findings. It names the most urgent ones, and where there
 * are more, how many of which verdict there are.
 */
public final class FailureMessage {
    private static final int NAMED = 3;

    private final RunReport report;
    private final DatabaseNames names;
    private final @Nullable String file;

    /**
     * Prepares the message of a failed run.
     *
     * @param report what was found and done
     * @param file the report that has all, as a person would name it; null when none is written
     */
    public FailureMessage(RunReport report, @Nullable String file) {
        this.report = report;
        this.names = new DatabaseNames(report);
        this.file = file;
    }

    /**
     * What {@code check} fails with.
     *
     * @param cure the command that repairs what has drifted
     */
    public String ofCheck(String cure) {
        boolean drifted = report.failOn().contains(Verdict.DRIFTED) && report.count(Verdict.DRIFTED) > 0;
        return message("", this::found) + (drifted ? "; " + advice(cure) : "");
    }

    /** Where the command would be refused as it is, that is said first; where it has nothing to do, it is not advised. */
    private String advice(String cure) {
        if (report.results().stream().allMatch(FailureMessage::isLeftByReset)) {
            return "reset moves none of what has drifted as it is: the reasons say what is to be decided first";
        }
        String advice = "to repair what has drifted run: " + cure;
        List<LocatedResult> forbidden = report.located()
                .filter(located -> forbidden(located.result()) != null)
                .toList();
        if (forbidden.isEmpty()) {
            return advice;
        }
        LocatedResult first = forbidden.get(0);
        return String.format(
                "reset of %s would be refused here: %s %sthen, %s",
                names.sequence(first),
                sentence(forbidden(first.result())),
                forbidden.size() == 1
                        ? ""
                        : "(and so for " + Counts.of(forbidden.size() - 1) + " more, see the report;) ",
                advice);
    }

    private static boolean isLeftByReset(SequenceResult result) {
        return result.finding().verdict() != Verdict.DRIFTED || result.repair() == null;
    }

    private static @Nullable String forbidden(SequenceResult result) {
        Repair repair = result.repair();
        return repair == null ? null : repair.forbidden();
    }

    private static String sentence(@Nullable String text) {
        String words = String.valueOf(text);
        return words.endsWith(";") ? words : words + ';';
    }

    /** What {@code reset} fails with. */
    public String ofReset() {
        return message("not repaired: ", this::unrepaired);
    }

    private String message(String introduction, Function<FindingGroup, String> description) {
        List<String> parts = new ArrayList<>();
        if (report.failsForNothing()) {
            parts.add(RunReport.NOTHING_FOUND + nothing());
        }
        if (report.failsForUnread()) {
            parts.add(unread());
        }
        List<LocatedResult> failures = report.located()
                .filter(located -> report.isFailure(located.result()))
                .sorted(Comparator.comparing(LocatedResult::finding, new Urgency()))
                .toList();
        if (!failures.isEmpty()) {
            String named = FindingGroup.of(failures).stream()
                    .sorted(FindingGroup.URGENCY)
                    .limit(NAMED)
                    .map(description)
                    .map(FailureMessage::item)
                    .collect(Collectors.joining("; "));
            parts.add(introduction + (failures.size() > NAMED ? counts(failures) + named : named));
        }
        if (file != null && (!failures.isEmpty() || report.failsForUnread())) {
            parts.add("report: " + file);
        }
        return String.join("; ", parts);
    }

    private String nothing() {
        if (!report.hasSeveralDatabases()) {
            return ": " + String.join("; ", report.remarks());
        }
        List<String> empty = report.databases().stream()
                .filter(DatabaseReport::isEmpty)
                .map(database -> database.server().database())
                .toList();
        return " in " + NameList.of(empty) + ": check that schemas, includes and excludes are right for them";
    }

    private String unread() {
        List<DatabaseReport> unread = report.unread();
        String reasons = unread.stream()
                .limit(NAMED)
                .map(database -> item(String.valueOf(database.failure())))
                .collect(Collectors.joining("; "));
        return String.format(
                "%s of %s databases could not be looked at: %s%s",
                Counts.of(unread.size()),
                Counts.of(report.databases().size()),
                reasons,
                unread.size() > NAMED ? "; and so on" : "");
    }

    /** What ends with a statement has its semicolon already. */
    private static String item(String text) {
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private String counts(List<LocatedResult> failures) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = failures.stream()
                    .filter(failure -> failure.finding().verdict() == verdict)
                    .count();
            if (count > 0) {
                counts.add(Counts.of(count) + " " + verdict);
            }
        }
        return String.join(", ", counts) + " of "
                + Counts.sequences(report.results().size()) + Counts.inDatabases(report) + ", the most urgent: ";
    }

    private String found(FindingGroup group) {
        Finding finding = group.mostUrgent().finding();
        return String.format(
                "%s is %s (%snext %s, edge %s)%s",
                group.display(names),
                finding.verdict(),
                example(group),
                number(finding.observation().next()),
                number(finding.observation().edge()),
                report.failOn().contains(finding.verdict()) ? "" : collision(finding));
    }

    /** Why a verdict fails the goal that is let pass otherwise. */
    private static String collision(Finding finding) {
        Finding suggestion = finding.suggestion();
        return suggestion != null && finding.collision() == null
                ? ", and would be " + suggestion.verdict() + " with the mapping that is suggested"
                : ", and the next inserts run into ids that are taken";
    }

    /** What is said of a group is said of one of it. */
    private String example(FindingGroup group) {
        return group.isSingle() ? "" : names.sequence(group.mostUrgent()) + ": ";
    }

    private String unrepaired(FindingGroup group) {
        SequenceResult result = group.mostUrgent().result();
        Repair repair = result.repair();
        return String.format(
                "%s is %s: %s%s",
                group.display(names),
                result.finding().verdict(),
                example(group),
                repair == null ? result.finding().reason() : repair.error());
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "none" : number.toString();
    }
}
