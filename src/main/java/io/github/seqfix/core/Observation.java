package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen of one sequence.
 *
 * @param sequence its definition
 * @param columns the columns that draw from it
 * @param position where it stands; null when that could not be read
 * @param obstacle why something could not be read, and what to do, as a sentence; null when all was read
 * @param hint what is known of an unbound sequence all the same, as a sentence; null when nothing is
 */
public record Observation(
        Sequence sequence,
        List<ObservedColumn> columns,
        @Nullable Position position,
        @Nullable String obstacle,
        @Nullable String hint) {

    public Observation {
        columns = List.copyOf(columns);
    }

    /** The same columns, with the sequence at another position. */
    public Observation at(Position other) {
        return new Observation(sequence, columns, other, obstacle, hint);
    }

    /** The furthest value of all columns; null when no row counts. */
    public @Nullable BigInteger edge() {
        return columns.stream()
                .map(ObservedColumn::edge)
                .filter(Objects::nonNull)
                .reduce(sequence.direction()::furthest)
                .orElse(null);
    }

    public @Nullable BigInteger next() {
        return position == null ? null : sequence.next(position);
    }

    /** The last value that is of use: the sequence's bound, or what the narrowest comparable column can hold. */
    public BigInteger limit() {
        return columns.stream()
                .map(column -> column.binding().lastValue(sequence.direction()))
                .filter(Objects::nonNull)
                .reduce(sequence.range().last(sequence.direction()), sequence.direction()::nearest);
    }

    /** How values become ids; where the columns differ, the rule of the first that is not plain. */
    public Allocation allocation() {
        return columns.stream()
                .map(column -> column.binding().allocation())
                .filter(allocation -> !allocation.equals(Allocation.PLAIN))
                .findFirst()
                .orElse(Allocation.PLAIN);
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
        return allocations().allMatch(allocation -> isSafe(allocation, next, edge));
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
        return allocations()
                .map(allocation -> edge == null ? allocation.lastRefused() : allocation.lastUnsafe(edge))
                .filter(Objects::nonNull)
                .reduce(sequence.direction()::furthest)
                .orElse(null);
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
