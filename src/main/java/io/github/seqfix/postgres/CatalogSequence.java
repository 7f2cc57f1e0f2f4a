package io.github.seqfix.postgres;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sequence, its bound columns, and what the current role may do with it.
 *
 * @param sequence the definition
 * @param file the file that the sequence is stored in: each change of the definition writes a new one
 * @param columns the columns to read: the roots of what draws from the sequence
 * @param ownerRole the role that owns the sequence
 * @param owner whether the current role may ALTER the sequence
 * @param updatable whether the role may setval the sequence
 * @param obstacle why it cannot be read truly, known from the catalog; null when nothing stands in the way
 * @param hint what is known of an unbound sequence all the same, as a sentence; null when nothing is
 */
record CatalogSequence(
        Sequence sequence,
        long file,
        List<CatalogColumn> columns,
        Role ownerRole,
        boolean owner,
        boolean updatable,
        @Nullable String obstacle,
        @Nullable String hint) {

    CatalogSequence {
        columns = List.copyOf(columns);
    }

    QualifiedName name() {
        return sequence.name();
    }

    /** The table of a column that takes long to read; empty when all are read at once. */
    Optional<QualifiedName> slowTable() {
        return table(CatalogColumn::slow);
    }

    /** A table that cannot be locked; empty without one. */
    Optional<QualifiedName> foreignTable() {
        return table(CatalogColumn::foreign);
    }

    private Optional<QualifiedName> table(Predicate<CatalogColumn> which) {
        for (CatalogColumn column : columns) {
            if (which.test(column)) {
                return Optional.of(column.binding().column().table());
            }
        }
        return Optional.empty();
    }

    /** The tables of such columns, each once, in one order for all sequences. */
    List<QualifiedName> tables(Predicate<CatalogColumn> which) {
        Set<QualifiedName> tables = new TreeSet<>();
        for (CatalogColumn column : columns) {
            if (which.test(column)) {
                tables.add(column.binding().column().table());
            }
        }
        return List.copyOf(tables);
    }

    /** How many locks reading it takes: its own, and those of its columns' tables and indexes. */
    int locks() {
        int locks = 1;
        for (CatalogColumn column : columns) {
            locks += column.extent().locks();
        }
        return locks;
    }
}
