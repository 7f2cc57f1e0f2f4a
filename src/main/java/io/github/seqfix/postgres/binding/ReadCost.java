package io.github.seqfix.postgres.binding;

/**
 * What reading costs the server: of one table, or the sum over a tree of tables.
 *
 * @param locks how many locks it holds: each table and each of its indexes is one
 * @param pages how many pages a pass over all rows reads, as of the last VACUUM or ANALYZE
 */
public record ReadCost(int locks, long pages) {
    static final ReadCost NONE = new ReadCost(0, 0);

    /** What reading so many of the kind takes. */
    ReadCost times(int number) {
        return new ReadCost(locks * number, pages);
    }

    ReadCost plus(ReadCost other) {
        return new ReadCost(locks + other.locks, pages + other.pages);
    }
}
