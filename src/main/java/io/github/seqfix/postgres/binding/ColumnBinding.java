package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.UniqueKey;
import io.github.seqfix.core.ValueRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column that draws from a sequence: the row of the catalog, and what is concluded from it.
 *
 * @param column the column
 * @param binding what is known of it
 */
record ColumnBinding(ColumnRow column, Binding binding) {

    /**
     * A column that stores the sequence's values, if its type can.
     *
     * @param drawn which values reach the column past the casts of its default
     */
    static ColumnBinding of(ColumnRow column, BoundBy boundBy, ValueRange drawn, Allocation allocation) {
        Optional<ValueRange> type = ColumnTypes.range(column.baseType(), column.typeModifier());
        return type.isPresent()
                ? new ColumnBinding(column, binding(column, boundBy, type.get().intersect(drawn), null, allocation))
                : new ColumnBinding(
                        column,
                        binding(
                                column,
                                boundBy,
                                null,
                                "is of type " + column.type() + ", which has no integer order, or rounds integers",
                                allocation));
    }

    /** A column of which a mapping says that its values cannot be compared. */
    static ColumnBinding statedIncomparable(ColumnRow column, BoundBy boundBy) {
        return new ColumnBinding(column, binding(column, boundBy, null, Binding.STATED_INCOMPARABLE, Allocation.PLAIN));
    }

    /** A column whose default makes something else of the value. */
    static ColumnBinding throughExpression(ColumnRow column, BoundBy boundBy, @Nullable String expression) {
        return new ColumnBinding(
                column,
                binding(column, boundBy, null, "draws through an expression (" + expression + ")", Allocation.PLAIN));
    }

    /** With what somebody else says of the column's clients; those who take blocks of ids take them from one space. */
    ColumnBinding withClientOf(ColumnBinding other) {
        return with(other.binding.allocation(), other.binding.client(), binding.note(), UniqueKey.ALONE);
    }

    /** With who draws for the column, for a sentence. */
    ColumnBinding withClient(String client) {
        return with(binding.allocation(), client, binding.note(), binding.key());
    }

    ColumnBinding withNote(String note) {
        return with(binding.allocation(), binding.client(), note, binding.key());
    }

    private ColumnBinding with(Allocation allocation, @Nullable String client, @Nullable String note, UniqueKey key) {
        return new ColumnBinding(
                column,
                new Binding(
                        binding.column(),
                        binding.type(),
                        binding.boundBy(),
                        binding.range(),
                        binding.incomparable(),
                        allocation,
                        client,
                        note,
                        key));
    }

    private static Binding binding(
            ColumnRow column,
            BoundBy boundBy,
            @Nullable ValueRange range,
            @Nullable String incomparable,
            Allocation allocation) {
        return new Binding(
                column.column(),
                column.type(),
                boundBy,
                range,
                incomparable,
                allocation,
                null,
                null,
                column.uniqueKey());
    }
}
