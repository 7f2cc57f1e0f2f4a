package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sequence that a provider draws an id from, and the allocation: how it turns values into ids.
 *
 * @param sequences the sequence's name in the mapping, before any naming strategy; several where it depends on the
 *     provider, which is not known
 * @param kind the rule of the allocation
 * @param block how many ids one value stands for; null means the sequence's increment
 * @param firstValue the exception that the allocation makes for the first values
 * @param rule the provider and which of its rules led here, for messages
 */
record SequenceUse(
        List<LogicalPath> sequences,
        Allocation.Kind kind,
        @Nullable BigInteger block,
        FirstValue firstValue,
        String rule) {

    static SequenceUse plain(LogicalPath sequence, String rule) {
        return new SequenceUse(List.of(sequence), Allocation.Kind.PLAIN, BigInteger.ONE, FirstValue.ORDINARY, rule);
    }
}
