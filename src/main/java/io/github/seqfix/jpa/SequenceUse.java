package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Which sequence a provider draws an id from, and how.
 *
 * @param sequence the sequence, before any naming strategy
 * @param kind how a value becomes ids
 * @param block how many ids one value stands for; null means as many as the sequence steps by
 * @param firstValue the exception for the first values
 * @param rule by which rule of the provider, as part of a sentence
 */
record SequenceUse(
        LogicalPath sequence,
        Allocation.Kind kind,
        @Nullable BigInteger block,
        FirstValue firstValue,
        String rule) {

    static SequenceUse plain(LogicalPath sequence, String rule) {
        return new SequenceUse(sequence, Allocation.Kind.PLAIN, BigInteger.ONE, FirstValue.ORDINARY, rule);
    }
}
