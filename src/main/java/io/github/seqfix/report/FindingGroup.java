package io.github.seqfix.report;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a person takes in at one glance: the same of sequences with the same name in many schemas, as where each
 * tenant has a schema. All others are groups of one.
 *
 * @param results the findings, the most urgent first; at least one
 */
record FindingGroup(List<SequenceResult> results) {
    /** Fewer schemas are shown one by one: each may have a story of its own. */
    private static final int FEWEST_SCHEMAS = 4;

    FindingGroup {
        results = List.copyOf(results);
    }

    /** Puts findings together, in the order of the first of each group. */
    static List<FindingGroup> of(List<SequenceResult> results) {
        Map<Likeness, List<SequenceResult>> alike = new LinkedHashMap<>();
        results.forEach(result -> alike.computeIfAbsent(Likeness.of(result), key -> new ArrayList<>(1))
                .add(result));
        List<FindingGroup> groups = new ArrayList<>();
        Set<Likeness> grouped = new HashSet<>();
        for (SequenceResult result : results) {
            Likeness likeness = Likeness.of(result);
            List<SequenceResult> members = alike.get(likeness);
            if (members == null || members.size() < FEWEST_SCHEMAS) {
                groups.add(new FindingGroup(List.of(result)));
            } else if (grouped.add(likeness)) {
                groups.add(new FindingGroup(members));
            }
        }
        return groups;
    }

    SequenceResult mostUrgent() {
        return results.get(0);
    }

    boolean isSingle() {
        return results.size() == 1;
    }

    /** What it is called in a table: one name, and how many schemas have it. */
    String display() {
        return Identifier.display(mostUrgent().finding().name().name()) + " in " + results.size() + " schemas";
    }

    private record Likeness(
            String name, Verdict verdict, @Nullable RepairOutcome outcome) {
        static Likeness of(SequenceResult result) {
            return new Likeness(
                    result.finding().name().name(),
                    result.finding().verdict(),
                    result.repair() == null ? null : result.repair().outcome());
        }
    }
}
