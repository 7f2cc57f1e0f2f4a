package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.SuggestedMapping;
import java.math.BigInteger;

/** What a mapping or a naming rule leaves open of a sequence that may stand for blocks of ids. */
final class AssumedAllocation {
    private AssumedAllocation() {}

    /**
     * A binding whose allocation nobody has stated, with a note of what was assumed where that can be wrong: a sequence
     * steps by more than 1 for clients that take blocks, or for masters that take turns.
     *
     * @param who what states the binding: a mapping, a naming rule
     */
    static ColumnBinding of(String who, ColumnBinding binding, Sequence sequence) {
        if (sequence.increment().abs().equals(BigInteger.ONE)) {
            return binding;
        }
        return binding.withNote(String.format(
                "the %s states no allocation, and the sequence steps by %s: PLAIN is assumed, by which only the value"
                        + " itself is an id; where the application takes blocks of ids, state it: %s;"
                        + " <allocation>PLAIN</allocation> confirms what is assumed",
                who,
                sequence.increment(),
                SuggestedMapping.pooled(sequence.name(), binding.binding().column())));
    }
}
