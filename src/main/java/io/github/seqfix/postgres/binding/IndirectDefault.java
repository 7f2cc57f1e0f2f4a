package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.TableColumn;
import java.util.List;

/**
 * A row of {@code indirect_defaults.sql}: a default behind which a call of {@code nextval} can hide.
 *
 * @param relation its table's oid
 * @param column the column
 * @param view whether the table is a view
 * @param expression the default
 * @param baseRelation the oid of the only table from which a view takes a column of this name; 0 without one
 * @param hidden the functions in it whose language is not read
 */
record IndirectDefault(
        long relation, TableColumn column, boolean view, String expression, long baseRelation, List<String> hidden) {
    IndirectDefault {
        hidden = List.copyOf(hidden);
    }
}
