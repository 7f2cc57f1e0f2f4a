package io.github.seqfix.postgres.binding;

/**
 * What reading a table costs the server; whose costs are added up, of one table or of a tree of them, the holder says.
 *
 * @param locks how many locks it holds: each table and each of its indexes is one
 * @param pages how many pages a pass over all rows reads, as of the last VACUUM or ANALYZE
 */
public record ReadCost(int locks, long pages) {
    static final ReadCost NONE = new ReadCost(0, 0);

    ReadCost plus(ReadCost other) {
        return new ReadCost(locks + other.locks, pages + other.pages);
    }
}
