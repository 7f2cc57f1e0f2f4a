package io.github.seqfix.postgres;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.ValueRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column that draws from a sequence.
 *
 * @param column the column
 * @param binding what is known of it
 */
record Draw(ColumnFacts column, Binding binding) {

    /**
     * A column that stores the sequence's values, if its type can.
     *
     * @param drawn which values reach the column past the casts of its default
     */
    static Draw of(ColumnFacts column, BoundBy boundBy, ValueRange drawn, Allocation allocation) {
        Optional<ValueRange> type = ColumnTypes.range(column.baseType(), column.typeModifier());
        return type.isPresent()
                ? new Draw(column, binding(column, boundBy, type.get().intersect(drawn), null, allocation))
                : new Draw(
                        column,
                        binding(
                                column,
                                boundBy,
                                null,
                                "is of type " + column.type() + ", which has no integer order, or rounds integers",
                                allocation));
    }

    /** A column whose default makes something else of the value. */
    static Draw throughExpression(ColumnFacts column, BoundBy boundBy, @Nullable String expression) {
        return new Draw(
                column,
                binding(column, boundBy, null, "draws through an expression (" + expression + ")", Allocation.PLAIN));
    }

    /** With what somebody else says of the column's clients. */
    Draw withClientOf(Draw other) {
        return with(other.binding.allocation(), other.binding.client(), binding.note());
    }

    /** With who draws for the column, for a sentence. */
    Draw withClient(String client) {
        return with(binding.allocation(), client, binding.note());
    }

    Draw withNote(String note) {
        return with(binding.allocation(), binding.client(), note);
    }

    private Draw with(Allocation allocation, @Nullable String client, @Nullable String note) {
        return new Draw(
                column,
                new Binding(
                        binding.column(),
                        binding.type(),
                        binding.boundBy(),
                        binding.range(),
                        binding.incomparable(),
                        allocation,
                        client,
                        note));
    }

    private static Binding binding(
            ColumnFacts column,
            BoundBy boundBy,
            @Nullable ValueRange range,
            @Nullable String incomparable,
            Allocation allocation) {
        return new Binding(column.column(), column.type(), boundBy, range, incomparable, allocation, null, null);
    }
}
