package io.github.seqfix.core;

import java.math.BigInteger;

/**
 * Where a sequence stands, as its own row says.
 *
 * @param lastValue {@code last_value}
 * @param called {@code is_called}: whether {@code nextval} has returned {@code last_value} already
 */
public record Position(BigInteger lastValue, boolean called) {}
