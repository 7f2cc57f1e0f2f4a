package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a bound column holds.
 *
 * @param binding the column
 * @param edge the furthest value that it holds inside the sequence's range; null when there is none, or when it was
 *     not read
 * @param outside a value that it holds outside the sequence's range, where it does not count; null when none was seen
 * @param widening what it takes to alter its type; null when that was not looked up
 */
public record ObservedColumn(
        Binding binding,
        @Nullable BigInteger edge,
        @Nullable BigInteger outside,
        @Nullable Widening widening) {

    /** Without what it takes to alter its type. */
    public ObservedColumn(Binding binding, @Nullable BigInteger edge, @Nullable BigInteger outside) {
        this(binding, edge, outside, null);
    }

    /** The same, with what it takes to alter its type. */
    public ObservedColumn with(Widening lookedUp) {
        return new ObservedColumn(binding, edge, outside, lookedUp);
    }
}
