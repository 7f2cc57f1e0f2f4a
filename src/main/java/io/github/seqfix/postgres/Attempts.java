package io.github.seqfix.postgres;

import java.util.EnumMap;
import java.util.Map;

/** Counts the attempts at one sequence, so that no setback is met more often than it is worth. */
final class Attempts {
    private final Map<Setback, Integer> counts = new EnumMap<>(Setback.class);

    /** Whether another attempt is to be made after this setback; waits for the right moment. */
    boolean again(Setback setback) {
        int count = counts.merge(setback, 1, Integer::sum);
        return count < setback.attempts() && pause(setback, count);
    }

    /** Whether this setback was met an odd number of times: to take turns between two ways. */
    boolean isOdd(Setback setback) {
        return counts.getOrDefault(setback, 0) % 2 == 1;
    }

    private static boolean pause(Setback setback, int count) {
        try {
            Thread.sleep(setback.pause(count).toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
