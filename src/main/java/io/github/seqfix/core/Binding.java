package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A column that draws its values from a sequence.
 *
 * @param column the column; for a partitioned or inherited table the root of what draws from the sequence
 * @param type the column's type as PostgreSQL prints it
 * @param boundBy how we know
 * @param range the whole numbers that reach the column: what its type holds, narrowed by a cast in its default; null
 *     when the column is not comparable
 * @param incomparable why the column's values cannot be compared with the sequence's, as the end of a sentence; null
 *     when they can
 * @param allocation how the column's clients turn a value of the sequence into ids
 * @param client who draws for the column, for a sentence, where something other than the catalog says so; null else
 * @param note what a reader has to know about how the binding was found, as a sentence; null when nothing
 * @param key what keeps the column's values from being there twice
 */
public record Binding(
        TableColumn column,
        String type,
        BoundBy boundBy,
        @Nullable ValueRange range,
        @Nullable String incomparable,
        Allocation allocation,
        @Nullable String client,
        @Nullable String note,
        UniqueKey key) {

    /** Why a column's values cannot be compared, where a mapping says so. */
    public static final String STATED_INCOMPARABLE = "makes its ids from the sequence's values, as its mapping says";

    /** A column that is unique by itself. */
    public Binding(
            TableColumn column,
            String type,
            BoundBy boundBy,
            @Nullable ValueRange range,
            @Nullable String incomparable,
            Allocation allocation,
            @Nullable String client,
            @Nullable String note) {
        this(column, type, boundBy, range, incomparable, allocation, client, note, UniqueKey.ALONE);
    }

    /** The same with another key. */
    public Binding with(UniqueKey other) {
        return new Binding(column, type, boundBy, range, incomparable, allocation, client, note, other);
    }

    public boolean comparable() {
        return incomparable == null;
    }

    /** Whether a mapping says that the values cannot be compared, so that nobody has to be told. */
    boolean isStatedIncomparable() {
        return STATED_INCOMPARABLE.equals(incomparable);
    }

    /**
     * Whether the column holds numbers that may restart for each value of the columns beside it in a unique key. Who
     * states the binding, as a mapping or an entity, says that they do not.
     */
    public boolean mayRestart() {
        return key.isPart() && boundBy != BoundBy.MAPPING && boundBy != BoundBy.ENTITY;
    }

    /** The last value of the sequence whose ids the column can hold; null when the column is not comparable. */
    public @Nullable BigInteger lastValue(Direction direction) {
        return range == null ? null : allocation.lastValue(range.last(direction));
    }
}
