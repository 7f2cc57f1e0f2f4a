package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up of the ids that are taken at or beyond next.
 *
 * @param collision the nearest on the sequence's own grid; null when none of them lies on it
 * @param furthest the furthest on the sequence's own grid; null unless it matters, since no room is left beyond the edge
 * @param gap the first gap that is wider than usual; null when there is none
 * @param unseen why nothing could be looked up, as a sentence; null when it could
 */
public record RowsAhead(
        @Nullable Collision collision,
        @Nullable BigInteger furthest,
        @Nullable Gap gap,
        @Nullable String unseen) {

    /** What one look has shown. */
    public static RowsAhead nearest(@Nullable Collision collision) {
        return new RowsAhead(collision, null, null, null);
    }

    /** Nothing, for this reason. */
    public static RowsAhead unseen(String reason) {
        return new RowsAhead(null, null, null, reason);
    }

    /** The same, with the furthest id on the grid. */
    public RowsAhead withFurthest(@Nullable BigInteger id) {
        return new RowsAhead(collision, id, gap, unseen);
    }

    /** The same, with a gap. */
    public RowsAhead withGap(@Nullable Gap wide) {
        return new RowsAhead(collision, furthest, wide, unseen);
    }
}
