package io.github.seqfix.postgres;

import io.github.seqfix.core.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence, its bound columns, and what the current role may do with it.
 *
 * @param sequence the definition
 * @param columns the columns to read: the roots of what draws from the sequence
 * @param owner whether the role may ALTER the sequence
 * @param updatable whether the role may setval the sequence
 * @param obstacle why it cannot be read truly, known from the catalog; null when nothing stands in the way
 * @param hint what is known of an unbound sequence all the same, as a sentence; null when nothing is
 */
record CatalogSequence(
        Sequence sequence,
        List<CatalogColumn> columns,
        boolean owner,
        boolean updatable,
        @Nullable String obstacle,
        @Nullable String hint) {

    CatalogSequence {
        columns = List.copyOf(columns);
    }
}
