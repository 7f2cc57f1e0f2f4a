package io.github.seqfix.core;

import java.math.BigInteger;

/**
 * The ids that a column's clients hand out from a value of the sequence on: blocks of ids, a stride apart.
 *
 * @param direction which way
 * @param first the first id
 * @param stride how far it is from the start of a block to that of the next one
 * @param block how many ids a block has
 */
public record IdGrid(Direction direction, BigInteger first, BigInteger stride, BigInteger block) {

    /** The ids of a sequence that stands before this value of next. */
    static IdGrid of(Sequence sequence, Allocation allocation, BigInteger next) {
        return new IdGrid(
                sequence.direction(),
                allocation.firstId(next),
                allocation.distance(sequence.increment().abs()),
                allocation.idsOfValue());
    }

    /** Whether every id from the first on is handed out. */
    public boolean isDense() {
        return block.compareTo(stride) >= 0;
    }

    /** How many ids are handed out before this one, which is among them. */
    public BigInteger idsBefore(BigInteger id) {
        BigInteger[] parts = id.subtract(first).abs().divideAndRemainder(stride);
        return isDense() ? id.subtract(first).abs() : parts[0].multiply(block).add(parts[1]);
    }
}
