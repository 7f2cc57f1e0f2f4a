package io.github.seqfix.core;

import java.math.BigInteger;

/**
 * The place of a sequence in a cluster of Citus: each node draws the ids of a table from a sequence of its own, out of a
 * slice of its own. A column shows the ids of all nodes, of which only those of this node's slice count.
 *
 * @param group the node's group: 0 is the coordinator, others are workers
 * @param distributed whether a table that draws from the sequence belongs to Citus, so that there are such slices
 * @see <a href="https://docs.citusdata.com/en/stable/develop/reference_ddl.html">Citus, Creating and Modifying Distributed
 *     Objects</a>
 */
public record CitusPlace(int group, boolean distributed) {
    /** A slice holds as many ids as 48 bits do. */
    private static final int SLICE_BITS = 48;

    /** What the type of a sequence is for a bigint column; the others are too narrow to be sliced. */
    private static final String SLICED_TYPE = "bigint";

    /** The ids of the node: the last value of Citus' own MAXVALUE is the first of the next node. */
    ValueRange slice() {
        BigInteger before = BigInteger.valueOf(group).shiftLeft(SLICE_BITS);
        return new ValueRange(
                before.add(BigInteger.ONE), BigInteger.valueOf(group + 1L).shiftLeft(SLICE_BITS));
    }

    /** The last id of the coordinator, beyond which workers draw. */
    static BigInteger lastOfCoordinator() {
        return BigInteger.ONE.shiftLeft(SLICE_BITS);
    }

    /**
     * The part of a sequence's range that counts. No worker draws ids below the coordinator's slice.
     *
     * @param range MINVALUE to MAXVALUE
     * @param dataType the sequence's type
     */
    ValueRange within(ValueRange range, String dataType) {
        if (!distributed || !dataType.equals(SLICED_TYPE)) {
            return range;
        }
        ValueRange slice = slice();
        ValueRange part = isWorker()
                ? range.intersect(slice)
                : new ValueRange(range.min(), range.max().min(slice.max()));
        return part.min().compareTo(part.max()) > 0 ? range : part;
    }

    /** Whether ids for such a column are drawn on the coordinator only: here the sequence stands at its end for ever. */
    boolean isParked(String dataType) {
        return distributed && isWorker() && !dataType.equals(SLICED_TYPE);
    }

    /** Whether Citus gives the sequence a start from which it cannot go on. */
    boolean isStuck(Direction direction) {
        return distributed && isWorker() && direction == Direction.DESCENDING;
    }

    private boolean isWorker() {
        return group != 0;
    }
}
