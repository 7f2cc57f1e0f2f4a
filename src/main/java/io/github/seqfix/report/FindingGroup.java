package io.github.seqfix.report;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Urgency;
import io.github.seqfix.core.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a person takes in at one glance: the same of sequences with the same name in many schemas or databases, as
 * where each tenant has one. All others are groups of one.
 *
 * @param results the findings, the most urgent first; at least one
 */
record FindingGroup(List<LocatedResult> results) {
    /** Fewer are shown one by one: each may have a story of its own. */
    private static final int FEWEST = 4;

    FindingGroup {
        results = List.copyOf(results);
    }

    /**
     * Among what is equally urgent, what concerns more sequences comes first: where not all is shown, one row tells of
     * hundreds.
     */
    static final Comparator<FindingGroup> URGENCY = Comparator.comparing(
                    (FindingGroup group) -> group.mostUrgent().finding(), Urgency.withoutNames())
            .thenComparing(group -> -group.results().size());

    /** Puts findings together, in the order of the first of each group. */
    static List<FindingGroup> of(List<LocatedResult> results) {
        Map<Likeness, List<LocatedResult>> alike = new LinkedHashMap<>();
        results.forEach(result -> alike.computeIfAbsent(Likeness.of(result), key -> new ArrayList<>(1))
                .add(result));
        List<FindingGroup> groups = new ArrayList<>();
        Set<Likeness> grouped = new HashSet<>();
        for (LocatedResult result : results) {
            Likeness likeness = Likeness.of(result);
            List<LocatedResult> members = alike.get(likeness);
            if (members == null || members.size() < FEWEST) {
                groups.add(new FindingGroup(List.of(result)));
            } else if (grouped.add(likeness)) {
                groups.add(new FindingGroup(members));
            }
        }
        return groups;
    }

    LocatedResult mostUrgent() {
        return results.get(0);
    }

    boolean isSingle() {
        return results.size() == 1;
    }

    /** What it is called in a table: one name, and how many schemas or databases have it. */
    String display(DatabaseNames names) {
        if (isSingle()) {
            return names.sequence(mostUrgent());
        }
        String name = Identifier.display(mostUrgent().finding().name().name());
        long databases =
                results.stream().mapToInt(LocatedResult::place).distinct().count();
        if (databases == results.size()) {
            return name + " in " + Counts.of(databases) + " databases";
        }
        String schemas = name + " in " + Counts.of(results.size()) + " schemas";
        return databases == 1
                ? names.before(mostUrgent(), schemas)
                : schemas + " of " + Counts.of(databases) + " databases";
    }

    private record Likeness(
            String name, Verdict verdict, @Nullable RepairOutcome outcome) {
        static Likeness of(LocatedResult located) {
            SequenceResult result = located.result();
            return new Likeness(
                    result.finding().name().name(),
                    result.finding().verdict(),
                    result.repair() == null ? null : result.repair().outcome());
        }
    }
}
