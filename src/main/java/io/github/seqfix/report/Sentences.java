package io.github.seqfix.report;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about one sequence, where a report has no columns for it. */
final class Sentences {
    private Sentences() {}

    /** Why the sequence has its verdict, and what came of its repair: a sentence each, empty where all is well. */
    static List<String> of(SequenceResult result) {
        List<String> sentences = new ArrayList<>();
        String reason = result.finding().reason();
        if (reason != null) {
            sentences.add(reason);
        }
        Repair repair = result.repair();
        if (repair != null) {
            add(repair, sentences);
        }
        return sentences;
    }

    private static void add(Repair repair, List<String> sentences) {
        String error = repair.error();
        if (error != null) {
            sentences.add(
                    (repair.outcome() == RepairOutcome.REFUSED ? "not repaired: " : "the repair failed: ") + error);
        }
        if (repair.outcome() == RepairOutcome.DONE) {
            sentences.add("repaired: next is " + repair.next());
        }
        sentences.addAll(repair.notes());
    }
}
