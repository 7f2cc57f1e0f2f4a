package io.github.seqfix.postgres;

import io.github.seqfix.core.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides sequences into batches that are read in one statement each: as many as pay, and no more than the server's
 * table of locks bears. What takes long comes last, one table at a time, so that nobody else waits for it.
 */
final class Batches {
    /** The fastest of 1, 50, 200 and 500, measured on 10,000 sequences of PostgreSQL 15. */
    private static final int SEQUENCES = 50;
    /**
     * A server with default settings has room for 6,400 locks of all its sessions. A table with thousands of partitions
     * takes more than this alone, and then is a batch of its own.
     */
    private static final int LOCKS = 1_000;

    private final List<List<CatalogSequence>> batches = new ArrayList<>();
    private List<CatalogSequence> open = new ArrayList<>();
    private int locks;

    private Batches() {}

    static List<List<CatalogSequence>> of(List<CatalogSequence> sequences) {
        Batches batches = new Batches();
        Map<QualifiedName, List<CatalogSequence>> slow = new LinkedHashMap<>();
        for (CatalogSequence sequence : sequences) {
            Optional<QualifiedName> slowTable = sequence.slowTable();
            if (slowTable.isPresent()) {
                slow.computeIfAbsent(slowTable.get(), key -> new ArrayList<>(1)).add(sequence);
            } else {
                batches.add(sequence);
            }
        }
        batches.close();
        for (List<CatalogSequence> ofOneTable : slow.values()) {
            ofOneTable.forEach(batches::add);
            batches.close();
        }
        return batches.batches;
    }

    private void add(CatalogSequence sequence) {
        if (open.size() == SEQUENCES || locks + sequence.locks() > LOCKS) {
            close();
        }
        open.add(sequence);
        locks += sequence.locks();
    }

    private void close() {
        if (!open.isEmpty()) {
            batches.add(open);
            open = new ArrayList<>();
            locks = 0;
        }
    }
}
