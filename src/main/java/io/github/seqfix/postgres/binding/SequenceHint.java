package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.SuggestedMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sequence beyond the columns that are bound to it.
 *
 * @param sentences what is known
 * @param columns the columns that a mapping should bind, too; none when there is nothing to suggest
 * @param invitation what introduces the mapping, such as {@code if so state it}
 */
record SequenceHint(List<String> sentences, List<ColumnBinding> columns, String invitation) {
    SequenceHint {
        sentences = List.copyOf(sentences);
        columns = List.copyOf(columns);
    }

    /** The same, with another sentence, if there is one. */
    SequenceHint and(Optional<String> sentence) {
        return sentence.map(added -> {
                    List<String> all = new ArrayList<>(sentences);
                    all.add(added);
                    return new SequenceHint(all, columns, invitation);
                })
                .orElse(this);
    }

    /** All of it as one sentence, with the mapping to state; null when nothing is known. */
    @Nullable String sentence(SuggestedMapping mapping) {
        List<String> all = new ArrayList<>(sentences);
        if (!columns.isEmpty()) {
            all.add(invitation + ": " + mapping.elements());
        }
        return all.isEmpty() ? null : String.join("; ", all);
    }
}
