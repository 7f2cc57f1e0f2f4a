package io.github.seqfix.postgres.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Work-stealing queues: each worker takes from the start of its own, then from the ends of the others'. Each queue gets an
 * equal share of neighbouring pieces, so that a worker stays with what it has begun.
 *
 * <p>Safe for use by several threads.
 */
final class WorkQueues<T> {
    private final List<ConcurrentLinkedDeque<T>> queues = new ArrayList<>();

    WorkQueues(List<T> pieces, int workers) {
        for (int worker = 0; worker < workers; worker++) {
            long size = pieces.size();
            queues.add(new ConcurrentLinkedDeque<>(
                    pieces.subList((int) (size * worker / workers), (int) (size * (worker + 1) / workers))));
        }
    }

    /** The next piece for this worker; null when no queue has any left. */
    @Nullable T next(int worker) {
        T own = queues.get(worker).pollFirst();
        if (own != null) {
            return own;
        }
        for (ConcurrentLinkedDeque<T> other : queues) {
            T stolen = other.pollLast();
            if (stolen != null) {
                return stolen;
            }
        }
        return null;
    }

    /** Returns a piece that was taken and not done, for any worker to take. */
    void putBack(T piece) {
        queues.get(0).addLast(piece);
    }

    boolean isEmpty() {
        return queues.stream().allMatch(ConcurrentLinkedDeque::isEmpty);
    }
}
