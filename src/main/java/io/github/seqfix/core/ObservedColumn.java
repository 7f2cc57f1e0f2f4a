package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a bound column holds.
 *
 * @param binding the column
 * @param edge the furthest value that it holds inside the sequence's range; null when there is none, or when it was
 *     not read
 */
public record ObservedColumn(Binding binding, @Nullable BigInteger edge) {}
