package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.TableColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that a naming rule binds to a sequence while they are bound to another one, too: one of them is a leftover. */
final class DoubtfulNames {
    private DoubtfulNames() {}

    /** A sentence for each such column, in the order of the sequences. */
    static List<String> remarks(Collection<BoundSequence> sequences) {
        Map<TableColumn, List<QualifiedName>> drawn = new LinkedHashMap<>();
        Map<TableColumn, Set<QualifiedName>> named = new HashMap<>();
        for (BoundSequence sequence : sequences) {
            for (BoundColumn column : sequence.columns()) {
                TableColumn name = column.binding().column();
                drawn.computeIfAbsent(name, key -> new ArrayList<>(1)).add(sequence.name());
                if (column.binding().boundBy() == BoundBy.NAMING) {
                    named.computeIfAbsent(name, key -> new HashSet<>()).add(sequence.name());
                }
            }
        }
        List<String> remarks = new ArrayList<>();
        drawn.forEach((column, names) -> {
            Set<QualifiedName> byRule = named.getOrDefault(column, Set.of());
            if (names.size() > 1 && !byRule.isEmpty()) {
                remarks.add(String.format(
                        "%s is bound to %s, %s by a naming rule: what does not feed it is to be left out with excludes",
                        column.display(),
                        names.stream().map(QualifiedName::display).collect(Collectors.joining(" and ")),
                        byRule.size() == names.size()
                                ? "each"
                                : "to "
                                        + byRule.stream()
                                                .sorted()
                                                .map(QualifiedName::display)
                                                .collect(Collectors.joining(" and "))));
            }
        });
        return remarks;
    }
}
