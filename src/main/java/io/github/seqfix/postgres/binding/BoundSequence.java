package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.CitusPlace;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import java.util.ArrayList;
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
 * @param unreadable why it cannot be read truly, known from the catalog; null when it can
 * @param hint what is known beyond the bound columns, as a sentence; null when nothing is
 * @param suggested the sequence as it would be bound if the mapping were stated that the hint suggests; null without one
 */
public record BoundSequence(
        Sequence sequence,
        long file,
        List<BoundColumn> columns,
        OwnerRole ownerRole,
        boolean owner,
        boolean updatable,
        @Nullable String unreadable,
        @Nullable String hint,
        @Nullable BoundSequence suggested) {

    public BoundSequence {
        columns = List.copyOf(columns);
    }

    /** The same with something more to say of it; a sequence without columns says something else. */
    BoundSequence withNote(Optional<String> note) {
        return note.isEmpty() || columns.isEmpty()
                ? this
                : new BoundSequence(
                        sequence,
                        file,
                        columns,
                        ownerRole,
                        owner,
                        updatable,
                        unreadable,
                        hint == null ? note.get() : hint + "; " + note.get(),
                        suggested);
    }

    /** The same on a node of Citus. */
    BoundSequence at(CitusPlace place, List<BoundColumn> itsColumns) {
        return new BoundSequence(
                sequence.at(place), file, itsColumns, ownerRole, owner, updatable, unreadable, hint, suggested);
    }

    public QualifiedName name() {
        return sequence.name();
    }

    /** The table of a column that takes long to read; empty when all are read at once. */
    public Optional<QualifiedName> slowTable() {
        return table(BoundColumn::slow);
    }

    /** A table that cannot be locked; empty without one. */
    public Optional<QualifiedName> foreignTable() {
        return table(BoundColumn::foreign);
    }

    private Optional<QualifiedName> table(Predicate<BoundColumn> which) {
        for (BoundColumn column : columns) {
            if (which.test(column)) {
                return Optional.of(column.binding().column().table());
            }
        }
        return Optional.empty();
    }

    /** The tables of such columns, each once, in one order for all sequences. */
    public List<QualifiedName> tables(Predicate<BoundColumn> which) {
        Set<QualifiedName> tables = new TreeSet<>();
        for (BoundColumn column : columns) {
            if (which.test(column)) {
                tables.add(column.binding().column().table());
            }
        }
        return List.copyOf(tables);
    }

    /** How many locks reading it takes: its own, and those of its columns' tables and indexes. */
    public int locks() {
        int locks = 1;
        for (BoundColumn column : columns) {
            locks += column.readCost().locks();
        }
        return locks;
    }

    /** The bindings of the columns whose values can be compared with the sequence's. */
    public List<Binding> comparable() {
        List<Binding> bindings = new ArrayList<>();
        for (BoundColumn column : columns) {
            if (column.binding().comparable()) {
                bindings.add(column.binding());
            }
        }
        return bindings;
    }
}
