package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.NamingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sequences of which nothing is checked, since no column is known to draw from them: where they are most of all, a run
 * without a finding says next to nothing.
 */
final class UncheckedSequences {
    /** Fewer are easily read one by one. */
    private static final int HANDFUL = 5;
    /** A rule that fits one sequence only is a coincidence. */
    private static final int FEWEST_OF_A_RULE = 2;

    private static final int MOST_RULES = 3;
    /** A sample shows the rules that count, whatever the number of sequences. */
    private static final int SAMPLE = 500;

    private static final int MOST_CANDIDATES = 20;

    private final List<SequenceRow> unbound;
    private final int all;

    /**
     * Takes them.
     *
     * @param unbound those that no column is known to draw from
     * @param all how many sequences are looked at
     */
    UncheckedSequences(List<SequenceRow> unbound, int all) {
        this.unbound = List.copyOf(unbound);
        this.all = all;
    }

    /** Whether they are more than half, and more than a few. */
    boolean areMost() {
        return unbound.size() >= HANDFUL && unbound.size() * 2 > all;
    }

    /**
     * How many they are, with the naming rules by which their names follow those of tables, as a sentence.
     *
     * @param tables all tables with their columns
     */
    String remark(TableDirectory tables) {
        List<NamingRule> rules = new ArrayList<>();
        Set<Long> bound = new HashSet<>();
        for (NamingRule rule : candidates(tables)) {
            Set<Long> further = boundBy(rule, tables);
            further.removeAll(bound);
            if (further.size() >= FEWEST_OF_A_RULE && rules.size() < MOST_RULES) {
                rules.add(rule);
                bound.addAll(further);
            }
        }
        return String.format(
                "%d of %d sequences are not checked: no column is known to draw from them; %s",
                unbound.size(), all, wayOut(rules, bound.size()));
    }

    private static String wayOut(List<NamingRule> rules, int bound) {
        return rules.isEmpty()
                ? "state their columns as mappings, and leave out what nothing uses with excludes"
                : String.format(
                        "by their names %d of them can be bound with \"-Dseqfix.namingRules=%s\"",
                        bound, rules.stream().map(NamingRule::pattern).collect(Collectors.joining(",")));
    }

    private Set<Long> boundBy(NamingRule rule, TableDirectory tables) {
        NamingRuleBindings bindings = new NamingRuleBindings(List.of(rule), tables);
        return unbound.stream()
                .filter(row -> !bindings.of(row).isEmpty())
                .map(SequenceRow::oid)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The rules that names suggest, those first that fit most; of two alike the one that names the column. */
    private List<NamingRule> candidates(TableDirectory tables) {
        Map<String, List<ColumnRow>> columns = tables.columnsBySchema();
        Map<String, Integer> counts = new HashMap<>();
        for (SequenceRow row : unbound.subList(0, Math.min(SAMPLE, unbound.size()))) {
            String name = row.sequence().name().name();
            for (ColumnRow column : columns.getOrDefault(row.sequence().name().schema(), List.of())) {
                if (column.primaryKey()) {
                    patterns(name, column).forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> count) -> -count.getValue())
                        .thenComparing(count -> !new NamingRule(count.getKey()).namesColumn())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_CANDIDATES)
                .map(count -> new NamingRule(count.getKey()))
                .filter(rule -> NamingRule.unknownPlaceholder(rule.pattern()).isEmpty())
                .toList();
    }

    private static List<String> patterns(String sequence, ColumnRow column) {
        int table = sequence.indexOf(column.table().name());
        if (table < 0) {
            return List.of();
        }
        String before = sequence.substring(0, table);
        String after = sequence.substring(table + column.table().name().length());
        List<String> patterns = new ArrayList<>(List.of(before + NamingRule.TABLE + after));
        int name = after.indexOf(column.name());
        if (name >= 0) {
            patterns.add(before
                    + NamingRule.TABLE
                    + after.substring(0, name)
                    + NamingRule.COLUMN
                    + after.substring(name + column.name().length()));
        }
        return patterns;
    }
}
