package io.github.seqfix.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All mappings that a run suggests, as one line to copy. */
public final class SuggestedMappings {
    private SuggestedMappings() {}

    /**
     * The line. The mappings that are stated already are in it, for the parameter has one value.
     *
     * @return empty when nothing is suggested
     */
    public static Optional<String> of(List<Finding> findings) {
        List<SuggestedMapping> mappings = new ArrayList<>();
        int suggested = 0;
        for (Finding finding : findings) {
            Finding suggestion = finding.suggestion();
            if (suggestion != null) {
                mappings.add(suggestion.observation().mapping());
                suggested++;
            } else if (isMapped(finding.observation())) {
                mappings.add(finding.observation().mapping());
            }
        }
        return suggested == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        "columns that may draw from %s are not checked; to check them, too, where that is true, add %s",
                        suggested == 1 ? "a sequence" : suggested + " sequences", SuggestedMapping.option(mappings)));
    }

    private static boolean isMapped(Observation observation) {
        return observation.columns().stream()
                .anyMatch(column -> column.binding().boundBy() == BoundBy.MAPPING);
    }
}
