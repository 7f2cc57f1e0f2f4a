package io.github.seqfix.postgres;

import io.github.seqfix.core.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers of any type, as the server writes them, turned into whole ones. */
final class WholeNumbers {
    /** No numbers that a sequence could meet. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private WholeNumbers() {}

    /**
     * The number with its fraction cut toward where a sequence of this direction comes from: it meets 10 before 10.5.
     *
     * @return null when there is no number
     */
    static @Nullable BigInteger toward(@Nullable BigDecimal number, Direction direction) {
        return number == null
                ? null
                : number.setScale(0, direction == Direction.ASCENDING ? RoundingMode.FLOOR : RoundingMode.CEILING)
                        .toBigInteger();
    }

    /** The number as it is; null when there is none. */
    static @Nullable BigDecimal finite(@Nullable String number) {
        return number == null || NOT_FINITE.contains(number) ? null : new BigDecimal(number);
    }
}
