package io.github.seqfix.core;

import java.util.stream.Collectors;

/**
 * Writes the mappings that settle the warning about columns whose values cannot be compared. They carry the other columns
 * of the sequence, too: a mapping takes the place of all that is known otherwise.
 */
final class SettlingMapping {
    private SettlingMapping() {}

    /** The option of a command line, ready to be copied. */
    static String of(Observation observation) {
        String sequence = observation.sequence().name().display();
        return SuggestedMapping.option(observation.columns().stream()
                .map(ObservedColumn::binding)
                .map(binding -> sequence + '=' + binding.column().display() + allocation(binding))
                .collect(Collectors.joining(",")));
    }

    private static String allocation(Binding binding) {
        if (!binding.comparable()) {
            return ":NOT_COMPARABLE";
        }
        Allocation allocation = binding.allocation();
        return allocation.isPlain() ? "" : ":" + allocation.kind() + '(' + allocation.block() + ')';
    }
}
