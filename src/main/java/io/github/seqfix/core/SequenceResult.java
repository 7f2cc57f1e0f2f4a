package io.github.seqfix.core;

import org.jspecify.annotations.Nullable;

/**
 * What came out for one sequence.
 *
 * @param finding what was found before any repair
 * @param repair what was done or is to be done; null where nothing is
 */
public record SequenceResult(Finding finding, @Nullable Repair repair) {

    public boolean has(RepairOutcome outcome) {
        return repair != null && repair.outcome() == outcome;
    }

    /** Whether the sequence needs a repair that it does not get. */
    public boolean isUnrepaired() {
        return has(RepairOutcome.REFUSED) || has(RepairOutcome.FAILED);
    }
}
