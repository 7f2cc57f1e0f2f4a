package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Binding;

/**
 * A bound column and what the current role may do with its table.
 *
 * @param binding the column
 * @param foreign whether the table is a foreign one, which cannot be locked
 * @param lockable whether the role may lock the table against writes
 * @param indexed whether an index can tell the column's furthest value at once
 * @param readCost what reading the column takes, with the partitions and inheritance children of its table
 */
public record BoundColumn(Binding binding, boolean foreign, boolean lockable, boolean indexed, ReadCost readCost) {
    /** 8 MB of 8 kB each, which a server reads in a few milliseconds. */
    private static final long MANY_PAGES = 1_000;

    /** The same, where something else is known of the binding, and reading it takes something else. */
    BoundColumn with(Binding other, ReadCost cost) {
        return new BoundColumn(other, foreign, lockable, indexed, cost);
    }

    /** Whether reading it can take so long that it is not read together with others. */
    public boolean slow() {
        return binding.comparable() && (foreign || (!indexed && readCost.pages() > MANY_PAGES));
    }
}
