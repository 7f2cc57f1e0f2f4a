package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.SequenceResult;
import java.util.List;

/** What a run has done to one of its sequences. */
final class Results {
    private Results() {}

    /** The repair of the only sequence with this name. */
    static Repair repair(List<SequenceResult> results, String sequence) {
        Repair repair = Reset.result(results, sequence).repair();
        if (repair == null) {
            throw new AssertionError(sequence + " was left alone");
        }
        return repair;
    }
}
