package io.github.seqfix.postgres.binding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sources say of columns, with what the catalog knows of those columns. */
final class HintedColumns {
    private final SourceHints sources;
    private final Map<ColumnRow.Key, ColumnRow> rows = new HashMap<>();

    HintedColumns(SourceHints sources, Collection<ColumnRow> columns) {
        this.sources = sources;
        columns.forEach(row -> rows.put(row.key(), row));
    }

    SourceHints sources() {
        return sources;
    }

    /** The columns that may draw from the sequence. */
    List<Hinted> of(SequenceRow sequence) {
        return sources.columns(sequence).stream()
                .map(hint -> new Hinted(hint, rows.get(hint.key())))
                .toList();
    }

    /**
     * A column that may draw from a sequence.
     *
     * @param hint what the source says
     * @param row the column; null when there is none of that name in a table
     */
    record Hinted(ColumnHint hint, @Nullable ColumnRow row) {}
}
