package io.github.seqfix.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * The places in a list that are left to work on, and who works. Where connections run out the workers become fewer; the
 * last one waits a little, since a server counts a connection until its process has ended, after it was closed.
 *
 * <p>Safe for use by several threads.
 */
final class Places {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_PAUSES = 50;

    private final Deque<Integer> left = new ArrayDeque<>();
    private int workers;
    private int pauses;

    Places(int number, int workers) {
        IntStream.range(0, number).forEach(left::add);
        this.workers = workers;
    }

    /** The next place for a worker; negative when none is left, so that the worker ends. */
    synchronized int next() {
        Integer next = left.pollFirst();
        if (next == null) {
            workers--;
            return -1;
        }
        return next;
    }

    /** Whether a worker that got no connection may end, and leave its place to others: not the last one. */
    synchronized boolean mayLeave(int place) {
        if (workers == 1) {
            return false;
        }
        workers--;
        left.addFirst(place);
        return true;
    }

    /** Whether the last worker, which got no connection, may try again, after a pause. */
    boolean mayTryAgain(int place) throws InterruptedException {
        synchronized (this) {
            if (pauses == MOST_PAUSES) {
                return false;
            }
            pauses++;
            left.addFirst(place);
        }
        Thread.sleep(PAUSE.toMillis());
        return true;
    }

    /** Is told that a place is done on a connection, so that there is patience again. */
    synchronized void worked() {
        pauses = 0;
    }
}
