package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.postgres.binding.BoundSequence;
import java.math.BigInteger;
import java.util.Objects;

/**
 * A sequence that is to be moved.
 *
 * @param sequence the sequence, with the columns that draw from it
 * @param finding what was seen when the plan was made
 * @param plan where the sequence is to stand
 */
record PlannedMove(BoundSequence sequence, Finding finding, Repair plan) {

    QualifiedName name() {
        return sequence.name();
    }

    BigInteger next() {
        return Objects.requireNonNull(plan.next(), "a planned move has a target");
    }
}
