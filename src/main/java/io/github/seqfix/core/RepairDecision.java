package io.github.seqfix.core;

import java.math.BigInteger;

/** What {@code reset} has to do about one sequence. */
public sealed interface RepairDecision {

    /** Nothing is to be done, or nothing may be. */
    record Leave() implements RepairDecision {}

    /**
     * The sequence is to be moved.
     *
     * @param next the value that {@code nextval} returns afterwards
     * @param backward whether values that were handed out already are handed out again
     */
    record Move(BigInteger next, boolean backward) implements RepairDecision {}

    /**
     * The sequence cannot be repaired by moving it.
     *
     * @param reason why, as a sentence
     */
    record Refuse(String reason) implements RepairDecision {}
}
