package io.github.seqfix.postgres.repair;

import java.util.EnumMap;
import java.util.Map;

/** The retry budget of one sequence: counts how often its attempts have failed, by the kind of failure. */
final class RetryCounter {
    private final Map<AttemptFailure, Integer> failures = new EnumMap<>(AttemptFailure.class);

    /** Whether another attempt is to be made after this failure; waits for the right moment. */
    boolean retryAfter(AttemptFailure failure) {
        int count = failures.merge(failure, 1, Integer::sum);
        return count < failure.attempts() && pause(failure, count);
    }

    /** Whether attempts have failed in this way an odd number of times: to take turns between two ways. */
    boolean isOdd(AttemptFailure failure) {
        return failures.getOrDefault(failure, 0) % 2 == 1;
    }

    private static boolean pause(AttemptFailure failure, int count) {
        try {
            Thread.sleep(failure.pause(count).toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
