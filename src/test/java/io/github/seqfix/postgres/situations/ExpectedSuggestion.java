package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Verdict;
import java.util.List;

/**
 * What is suggested as a mapping of a sequence.
 *
 * @param columns all columns that the mapping names
 * @param verdict the verdict once it is stated
 */
record ExpectedSuggestion(List<ExpectedColumn> columns, Verdict verdict) {

    ExpectedSuggestion {
        columns = List.copyOf(columns);
    }
}
