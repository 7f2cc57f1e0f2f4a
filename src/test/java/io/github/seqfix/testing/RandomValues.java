package io.github.seqfix.testing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Draws the values of one case of a {@link Property}; the same seed and the same calls give the same values.
 *
 * <p>Every fourth number is one of those at which off-by-one errors show: the ends of its range, zero, and their
 * neighbours.
 */
public final class RandomValues {
    private static final int NUMBERS_PER_EDGE = 4;

    private final SplittableRandom random;
    private final StringJoiner drawn = new StringJoiner(", ");

    RandomValues(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from least to greatest, both included. */
    public int number(String name, int least, int greatest) {
        return told(name, number(least, greatest));
    }

    /** Like {@link #number}, but never zero. */
    public int numberButZero(String name, int least, int greatest) {
        int number = number(least, greatest);
        return told(name, number == 0 ? 1 : number);
    }

    /** Numbers from least to greatest, both included, without duplicates. */
    public Set<Integer> numbers(String name, int atMost, int least, int greatest) {
        Set<Integer> numbers = new LinkedHashSet<>();
        IntStream.range(0, number(0, atMost)).forEach(index -> numbers.add(number(least, greatest)));
        return told(name, numbers);
    }

    /** True or false. */
    public boolean flag(String name) {
        return told(name, random.nextBoolean());
    }

    /** A constant of an enum. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return told(type.getSimpleName(), constants[random.nextInt(constants.length)]);
    }

    /** What was drawn so far. */
    @Override
    public String toString() {
        return drawn.toString();
    }

    private int number(int least, int greatest) {
        if (random.nextInt(NUMBERS_PER_EDGE) > 0) {
            return random.nextInt(least, greatest + 1);
        }
        int[] edges = IntStream.of(least, least + 1, -1, 0, 1, greatest - 1, greatest)
                .filter(edge -> edge >= least && edge <= greatest)
                .toArray();
        return edges[random.nextInt(edges.length)];
    }

    private <T> T told(String name, T value) {
        drawn.add(name + " = " + value);
        return value;
    }
}
