package io.github.seqfix.report;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
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
}
