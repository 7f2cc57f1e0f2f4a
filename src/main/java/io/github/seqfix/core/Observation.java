package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen of one sequence.
 *
 * @param sequence its definition
 * @param columns the columns that draw from it
 * @param position where it stands; null when that could not be read
 * @param unreadable why something could not be read, and what to do, as a sentence; null when all was read
 * @param hint what is known beyond the bound columns, as a sentence; null when nothing is
 * @param ahead what was looked up of the ids that are taken at or beyond next; null when it was not, or in vain
 * @param suggested what would be seen if the mapping were stated that the hint suggests; null without one
 */
public record Observation(
        Sequence sequence,
        List<ObservedColumn> columns,
        @Nullable Position position,
        @Nullable String unreadable,
        @Nullable String hint,
        @Nullable RowsAhead ahead,
        @Nullable Observation suggested) {

    public Observation {
        columns = List.copyOf(columns);
    }

    /** What was seen without a look at the ids ahead, and without a suggestion. */
    public Observation(
            Sequence sequence,
            List<ObservedColumn> columns,
            @Nullable Position position,
            @Nullable String unreadable,
            @Nullable String hint) {
        this(sequence, columns, position, unreadable, hint, null, null);
    }

    /** The same, with what would be seen if a suggested mapping were stated. */
    public Observation withSuggested(Observation suggestion) {
        return new Observation(sequence, columns, position, unreadable, hint, ahead, suggestion);
    }

    /** The mappings that state what these columns draw. */
    public SuggestedMapping mapping() {
        return new SuggestedMapping(
                sequence.name(), columns.stream().map(ObservedColumn::binding).toList());
    }

    /** The same columns, with the sequence at another position, ahead of which nothing was looked up. */
    public Observation at(Position other) {
        return new Observation(sequence, columns, other, unreadable, hint, null, suggested);
    }

    /** The same, with what was looked up of the ids ahead. */
    public Observation with(RowsAhead lookedUp) {
        return new Observation(sequence, columns, position, unreadable, hint, lookedUp, suggested);
    }

    /** The same, with more about its columns. */
    public Observation withColumns(UnaryOperator<ObservedColumn> more) {
        List<ObservedColumn> known = columns.stream().map(more).toList();
        return new Observation(sequence, known, position, unreadable, hint, ahead, suggested);
    }

    /** Whether an id that is taken can lie ahead, so that a look is worth while: not where blocks overlap anyway. */
    public boolean isWorthLookingAhead() {
        BigInteger from = lookFrom();
        BigInteger edge = edge();
        return from != null && edge != null && unreadable == null && !blocksOverlap() && !isSafe(from, edge);
    }

    /** The value of next from which on ids are looked for: for a verdict on a standby, the earliest that it can be. */
    public @Nullable BigInteger lookFrom() {
        return position != null && !position.exact() && isInterleaved()
                ? sequence.next(position.earliest(sequence.increment()))
                : next();
    }

    /** The ids that a column's clients hand out when they get this value and those after it. */
    public IdGrid grid(Binding binding, BigInteger next) {
        return IdGrid.of(sequence, allocation(binding), next);
    }

    /** Whether rows can lie between the sequence's own values, which it never meets: those of another node, say. */
    public boolean isInterleaved() {
        return sequence.increment().abs().compareTo(BigInteger.ONE) > 0
                && allocations().allMatch(Allocation::isPlain);
    }

    /** What the inserts from this value of next on run into; null when nothing is there, or that is not known. */
    @Nullable Collision collision(BigInteger next) {
        Collision nearest = ahead == null ? null : ahead.collision();
        if (nearest == null || !isInterleaved()) {
            return nearest;
        }
        BigInteger steps = nearest.id().subtract(next).divide(sequence.increment());
        return steps.signum() < 0 ? null : new Collision(nearest.column(), nearest.id(), steps);
    }

    /** Whether no insert from this value of next on runs into an id that is taken, as far as that is known. */
    boolean isFree(BigInteger next) {
        return isSafe(next, edge())
                || (isInterleaved() && ahead != null && ahead.unseen() == null && collision(next) == null);
    }

    /** Why it could not be seen whether inserts run into an id that is taken, as a sentence; null when it could. */
    @Nullable String unseenAhead(BigInteger next) {
        BigInteger edge = edge();
        boolean undecided = isInterleaved()
                && edge != null
                && edge.subtract(next).mod(sequence.increment().abs()).signum() != 0;
        return undecided && (ahead == null || ahead.unseen() != null)
                ? String.valueOf(ahead == null ? "nobody has looked" : ahead.unseen())
                : null;
    }

    /** The first value beyond this one; where that leaves no room, the first beyond the furthest id on the grid. */
    BigInteger firstFree(BigInteger lastUnsafe, BigInteger next) {
        BigInteger beyond = sequence.firstBeyond(lastUnsafe, next);
        BigInteger furthest = ahead == null ? null : ahead.furthest();
        return furthest != null && sequence.direction().isBeyond(beyond, limit())
                ? sequence.firstBeyond(furthest, next)
                : beyond;
    }

    /** Whether the edge leaves no room, so that the furthest id on the sequence's own grid decides. */
    public boolean needsFurthest() {
        BigInteger next = next();
        BigInteger edge = edge();
        return next != null
                && edge != null
                && isInterleaved()
                && sequence.direction().isBeyond(sequence.firstBeyond(edge, next), limit());
    }

    /** How wide a gap among the ids ahead may be that is nothing to ask about. */
    public BigInteger widestUsualGap() {
        return Gap.widestUsual(sequence.range().first(sequence.direction()), limit());
    }

    /** A gap that is wider than that; null when none is known. */
    @Nullable Gap gap() {
        return ahead == null ? null : ahead.gap();
    }

    /** The furthest value of all columns; null when no row counts. */
    public @Nullable BigInteger edge() {
        BigInteger furthest = null;
        for (ObservedColumn column : columns) {
            furthest = furthest(furthest, column.edge());
        }
        return furthest;
    }

    public @Nullable BigInteger next() {
        return position == null ? null : sequence.next(position);
    }

    /** The last value that is of use: the sequence's bound, or what the narrowest comparable column can hold. */
    public BigInteger limit() {
        Direction direction = sequence.direction();
        BigInteger limit = sequence.range().last(direction);
        for (ObservedColumn column : columns) {
            BigInteger last = column.binding().lastValue(direction);
            limit = last == null ? limit : direction.nearest(limit, last);
        }
        return limit;
    }

    /** How values become ids; where the columns differ, the rule of the first that is not plain. */
    public Allocation allocation() {
        for (ObservedColumn column : columns) {
            Allocation allocation = column.binding().allocation();
            if (!allocation.isPlain()) {
                return allocation;
            }
        }
        return Allocation.PLAIN;
    }

    /** Whether the blocks that some column's clients take overlap, wherever the sequence stands. */
    boolean blocksOverlap() {
        for (ObservedColumn column : columns) {
            if (column.binding().allocation().overlaps(sequence.increment())) {
                return true;
            }
        }
        return false;
    }

    /** A column whose clients would hand out an id that is taken, or refuse, if they got this value; null if none. */
    @Nullable Binding hinderedBy(BigInteger next) {
        BigInteger edge = edge();
        return columns.stream()
                .map(ObservedColumn::binding)
                .filter(binding -> !isSafe(allocation(binding), next, edge))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether the ids that {@code next} hands out are free, whichever column's clients take it.
     *
     * @param edge the furthest id that is taken; null when none is
     */
    public boolean isSafe(BigInteger next, @Nullable BigInteger edge) {
        for (ObservedColumn column : columns) {
            if (!isSafe(allocation(column.binding()), next, edge)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column holds an id that is at or beyond the first one that {@code next} hands out. */
    boolean reaches(BigInteger next, ObservedColumn column) {
        BigInteger edge = column.edge();
        return edge != null
                && !sequence.direction().isBeyond(allocation(column.binding()).firstId(next), edge);
    }

    /** The same without the columns whose numbers may restart, so that one that is taken need not be in the way. */
    Observation withoutRestarting() {
        return new Observation(
                sequence,
                columns.stream()
                        .filter(column -> !column.binding().mayRestart())
                        .toList(),
                position,
                unreadable,
                hint);
    }

    /** Whether the ids that {@code next} hands out are beyond all that the columns hold. */
    boolean isSafe(BigInteger next) {
        return isSafe(next, edge());
    }

    private boolean isSafe(Allocation allocation, BigInteger next, @Nullable BigInteger edge) {
        return !allocation.refuses(next)
                && (edge == null || sequence.direction().isBeyond(allocation.firstId(next), edge));
    }

    /**
     * The last value of next that is not safe, whichever column's clients take it: every later one is.
     *
     * @param edge the furthest id that is taken; null when none is
     * @return null when every value is safe
     */
    public @Nullable BigInteger lastUnsafe(@Nullable BigInteger edge) {
        BigInteger furthest = null;
        for (ObservedColumn column : columns) {
            Allocation allocation = allocation(column.binding());
            furthest = furthest(furthest, edge == null ? allocation.lastRefused() : allocation.lastUnsafe(edge));
        }
        return furthest;
    }

    private @Nullable BigInteger furthest(@Nullable BigInteger one, @Nullable BigInteger other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return sequence.direction().furthest(one, other);
    }

    /** How values become ids, column by column. */
    public Stream<Allocation> allocations() {
        return columns.stream().map(column -> allocation(column.binding()));
    }

    /** No provider takes blocks from a descending sequence. */
    private Allocation allocation(Binding binding) {
        return sequence.direction() == Direction.ASCENDING ? binding.allocation() : Allocation.PLAIN;
    }
}
