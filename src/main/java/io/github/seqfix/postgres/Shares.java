package io.github.seqfix.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Work in equal shares of neighbours; whoever is through with one takes from the end of the others. */
final class Shares<T> {
    private final List<ConcurrentLinkedDeque<T>> shares = new ArrayList<>();

    Shares(List<T> pieces, int number) {
        for (int share = 0; share < number; share++) {
            long size = pieces.size();
            shares.add(new ConcurrentLinkedDeque<>(
                    pieces.subList((int) (size * share / number), (int) (size * (share + 1) / number))));
        }
    }

    /** The next piece of this share, or else of another one; null when nothing is left. */
    @Nullable T next(int share) {
        T own = shares.get(share).pollFirst();
        if (own != null) {
            return own;
        }
        for (ConcurrentLinkedDeque<T> other : shares) {
            T theirs = other.pollLast();
            if (theirs != null) {
                return theirs;
            }
        }
        return null;
    }

    void putBack(T piece) {
        shares.get(0).addLast(piece);
    }

    boolean isEmpty() {
        return shares.stream().allMatch(ConcurrentLinkedDeque::isEmpty);
    }
}
