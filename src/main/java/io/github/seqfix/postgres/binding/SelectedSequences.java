package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sequences that a run looks at: those of the selected schemas, those that a table of these schemas draws from, wherever
 * they lie, and those of a mapping. What belongs to an extension is left out, unless an include or a mapping names it.
 */
final class SelectedSequences {
    private final List<SequenceRow> rows = new ArrayList<>();
    private final List<SequenceRow> leftToExtensions = new ArrayList<>();

    SelectedSequences(Scope scope, Collection<SequenceRow> sequences, BindingResolver resolver) {
        for (SequenceRow row : sequences) {
            boolean mapped = resolver.isMapped(row);
            boolean reached = mapped
                    || scope.containsSchema(row.sequence().name().schema())
                    || resolver.isDrawnIn(row, scope::containsSchema);
            if (reached
                    && row.member() != null
                    && !mapped
                    && !scope.names(row.sequence().name())) {
                if (!scope.excludes(row.sequence().name())) {
                    leftToExtensions.add(row);
                }
            } else if (reached && scope.leaves(row.sequence().name())) {
                rows.add(row);
            }
        }
    }

    List<SequenceRow> rows() {
        return rows;
    }

    /** How many were left to their extensions, and how to look at those that can lag behind; empty when none was. */
    Optional<String> remark() {
        if (leftToExtensions.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> counts = leftToExtensions.stream()
                .flatMap(row -> Optional.ofNullable(row.member()).stream())
                .collect(Collectors.groupingBy(
                        member -> Identifier.display(member.extension()), TreeMap::new, Collectors.counting()));
        return Optional.of(String.format(
                "not looked at, since extensions look after their own: %d sequence%s of %s%s",
                leftToExtensions.size(),
                leftToExtensions.size() == 1 ? "" : "s",
                counts.entrySet().stream()
                        .map(count -> count.getKey() + " (" + count.getValue() + ')')
                        .collect(Collectors.joining(", ")),
                restored()));
    }

    private String restored() {
        String names = leftToExtensions.stream()
                .filter(row -> row.member() != null && row.member().rowsRestored())
                .map(row -> row.sequence().name())
                .sorted()
                .map(name -> ',' + name.schema() + '.' + name.name())
                .collect(Collectors.joining());
        return names.isEmpty()
                ? ""
                : "; pg_dump restores the rows of some: look at those, too, with \"-Dseqfix.includes=*" + names + '"';
    }
}
