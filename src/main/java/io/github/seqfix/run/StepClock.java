package io.github.seqfix.run;

import java.time.Duration;

/** Tells a listener how long each step has taken, from the end of the one before. */
final class StepClock {
    private final RunListener listener;
    private final String database;
    private long since = System.nanoTime();

    StepClock(RunListener listener, String database) {
        this.listener = listener;
        this.database = database;
    }

    void done(String step) {
        long now = System.nanoTime();
        listener.took(database, step, Duration.ofNanos(now - since));
        since = now;
    }
}
