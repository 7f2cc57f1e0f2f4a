package io.github.seqfix.testing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Property-based testing: an assertion that must hold for all values of some ranges, run on many random ones.
 *
 * <p>Each run draws other values. A failure names the seed of its case, from which {@code -Dseqfix.test.seed=} draws the
 * same values again, in the first case of the run.
 */
public final class Property {
    private static final String SEED = "seqfix.test.seed";

    private Property() {}

    /**
     * Runs an assertion again and again, until it fails.
     *
     * @param cases how many times
     * @param assertion draws its values, and throws what assertions throw
     */
    public static void check(int cases, Consumer<RandomValues> assertion) {
        @Nullable Long given = Long.getLong(SEED);
        check(given == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : given, cases, assertion);
    }

    static void check(long firstSeed, int cases, Consumer<RandomValues> assertion) {
        for (long seed = firstSeed; seed < firstSeed + cases; seed++) {
            RandomValues values = new RandomValues(seed);
            try {
                assertion.accept(values);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "fails for " + values + "; to see it again: -D" + SEED + "=" + seed + System.lineSeparator()
                                + e,
                        e);
            }
        }
    }
}
