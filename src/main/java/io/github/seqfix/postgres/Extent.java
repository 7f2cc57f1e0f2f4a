package io.github.seqfix.postgres;

/**
 * What reading a table takes, with all tables below it.
 *
 * @param locks how many locks it holds: each table and each of its indexes is one
 * @param pages how many pages a pass over all rows reads, as of the last VACUUM or ANALYZE
 */
record Extent(int locks, long pages) {
    static final Extent NONE = new Extent(0, 0);

    Extent plus(Extent other) {
        return new Extent(locks + other.locks, pages + other.pages);
    }
}
