package io.github.seqfix.report;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Urgency;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final @Nullable String file;

    /**
     * Prepares the message of a failed run.
     *
     * @param report what was found and done
     * @param file the report that has all, as a person would name it; null when none is written
     */
    public FailureMessage(RunReport report, @Nullable String file) {
        this.report = report;
        this.file = file;
    }

    /**
     * What {@code check} fails with.
     *
     * @param cure the command that repairs what has drifted
     */
    public String ofCheck(String cure) {
        boolean curable = report.failOn().contains(Verdict.DRIFTED) && report.count(Verdict.DRIFTED) > 0;
        return message("", FailureMessage::found) + (curable ? "; " + advice(cure) : "");
    }

    /** Where the command would be refused as it is, that is said first. */
    private String advice(String cure) {
        String advice = "to repair what has drifted run: " + cure;
        for (SequenceResult result : report.results()) {
            Repair repair = result.repair();
            String forbidden = repair == null ? null : repair.forbidden();
            if (forbidden != null) {
                return String.format(
                        "of %s, reset would be refused here: %s then, %s",
                        result.finding().name().display(), sentence(forbidden), advice);
            }
        }
        return advice;
    }

    private static String sentence(String text) {
        return text.endsWith(";") ? text : text + ';';
    }

    /** What {@code reset} fails with. */
    public String ofReset() {
        return message("not repaired: ", FailureMessage::unrepaired);
    }

    private String message(String introduction, Function<SequenceResult, String> description) {
        List<String> parts = new ArrayList<>();
        if (report.failsForNothing()) {
            parts.add(RunReport.NOTHING_FOUND + ": " + String.join("; ", report.remarks()));
        }
        List<SequenceResult> failures = report.failures().stream()
                .sorted(Comparator.comparing(SequenceResult::finding, new Urgency()))
                .toList();
        if (!failures.isEmpty()) {
            String named = failures.stream().limit(NAMED).map(description).collect(Collectors.joining("; "));
            parts.add(introduction + (failures.size() > NAMED ? counts(failures) + named : named));
            if (file != null) {
                parts.add("report: " + file);
            }
        }
        return String.join("; ", parts);
    }

    private String counts(List<SequenceResult> failures) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = failures.stream()
                    .filter(failure -> failure.finding().verdict() == verdict)
                    .count();
            if (count > 0) {
                counts.add(String.format(Locale.ROOT, "%,d %s", count, verdict));
            }
        }
        return String.format(
                Locale.ROOT,
                "%s of %,d sequences, the most urgent: ",
                String.join(", ", counts),
                report.results().size());
    }

    private static String found(SequenceResult result) {
        Finding finding = result.finding();
        return String.format(
                "%s is %s (next %s, edge %s)",
                finding.name().display(),
                finding.verdict(),
                number(finding.observation().next()),
                number(finding.observation().edge()));
    }

    private static String unrepaired(SequenceResult result) {
        Repair repair = result.repair();
        return String.format(
                "%s is %s: %s",
                result.finding().name().display(),
                result.finding().verdict(),
                repair == null ? result.finding().reason() : repair.error());
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "none" : number.toString();
    }
}
