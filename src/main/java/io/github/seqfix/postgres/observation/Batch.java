package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.postgres.binding.BoundSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sequences that are read in one statement.
 *
 * @param sequences the sequences, at least one
 * @param slowTable the table whose rows all have to be read, which takes long; empty when an index, or little to read,
 *     makes every table quick
 */
record Batch(List<BoundSequence> sequences, Optional<QualifiedName> slowTable) {
    /** The fastest of 1, 50, 200 and 500, measured on 10,000 sequences of PostgreSQL 15. */
    static final int MOST_SEQUENCES = 50;
    /** A look ahead is one probe of an index, and what lags behind is rarely much: the network counts more. */
    static final int MOST_LOOKS = 200;

    Batch {
        sequences = List.copyOf(sequences);
    }

    /**
     * Divides sequences into batches: as many in each as pay, and no more than the server's lock table bears. Slow tables
     * come last, a batch for each, so that nobody else waits for them.
     *
     * @param most how many pay in one batch
     * @param locks how many locks a batch may take; a table with thousands of partitions takes more alone, and then is a
     *     batch of its own
     */
    static List<Batch> divide(List<BoundSequence> sequences, int most, int locks) {
        Map<QualifiedName, Division> slow = new LinkedHashMap<>();
        Division quick = new Division(Optional.empty(), most, locks);
        for (BoundSequence sequence : sequences) {
            sequence.slowTable()
                    .map(table -> slow.computeIfAbsent(table, key -> new Division(Optional.of(key), most, locks)))
                    .orElse(quick)
                    .add(sequence);
        }
        List<Batch> batches = new ArrayList<>(quick.batches());
        slow.values().forEach(division -> batches.addAll(division.batches()));
        return batches;
    }

    /** Those of the sequences that fit, to be read in the same way; empty when none does. */
    Optional<Batch> only(Predicate<BoundSequence> fits) {
        List<BoundSequence> fitting = new ArrayList<>();
        for (BoundSequence sequence : sequences) {
            if (fits.test(sequence)) {
                fitting.add(sequence);
            }
        }
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Batch(fitting, slowTable));
    }

    /** About how many tables it touches, partitions included: most have one index, and each takes two locks then. */
    int tables() {
        int locks = 0;
        for (BoundSequence sequence : sequences) {
            locks += sequence.locks();
        }
        return Math.max(sequences.size(), (locks - sequences.size()) / 2);
    }

    /** Two halves, to be read one after the other. */
    List<Batch> halves() {
        int half = sequences.size() / 2;
        return List.of(
                new Batch(sequences.subList(0, half), slowTable),
                new Batch(sequences.subList(half, sequences.size()), slowTable));
    }

    /** A batch for each sequence: where a part takes as long as the whole, no other waits for it again. */
    List<Batch> singles() {
        return sequences.stream()
                .map(sequence -> new Batch(List.of(sequence), slowTable))
                .toList();
    }

    /** Batches that are being filled. */
    private static final class Division {
        private final Optional<QualifiedName> slowTable;
        private final int most;
        private final int mostLocks;
        private final List<Batch> full = new ArrayList<>();
        private List<BoundSequence> open = new ArrayList<>();
        private int locks;

        Division(Optional<QualifiedName> slowTable, int most, int mostLocks) {
            this.slowTable = slowTable;
            this.most = most;
            this.mostLocks = mostLocks;
        }

        void add(BoundSequence sequence) {
            if (open.size() == most || locks + sequence.locks() > mostLocks) {
                close();
            }
            open.add(sequence);
            locks += sequence.locks();
        }

        List<Batch> batches() {
            close();
            return full;
        }

        private void close() {
            if (!open.isEmpty()) {
                full.add(new Batch(open, slowTable));
                open = new ArrayList<>();
                locks = 0;
            }
        }
    }
}
