package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sequences and observations for tests, told in as few words as a test needs. */
final class Sequences {
    static final QualifiedName NAME = new QualifiedName("public", "employees_emp_id_seq");

    private Sequences() {}

    static Sequence ascending(long increment, long min, long max) {
        return sequence(min, increment, min, max, false);
    }

    static Sequence sequence(long start, long increment, long min, long max, boolean cycle) {
        return new Sequence(
                NAME, "bigint", number(start), number(increment), number(min), number(max), BigInteger.ONE, cycle);
    }

    static Observation observation(Sequence sequence, Position position, @Nullable Long... edges) {
        return observation(sequence, position, ValueRange.BIGINT, Allocation.PLAIN, edges);
    }

    static Observation observation(
            Sequence sequence, Position position, ValueRange type, Allocation allocation, @Nullable Long... edges) {
        List<ObservedColumn> columns = Stream.of(edges)
                .map(edge -> new ObservedColumn(
                        binding(type, allocation), edge == null ? null : BigInteger.valueOf(edge), null))
                .toList();
        return new Observation(sequence, columns, position, null, null);
    }

    /** The same, after a look ahead that has shown that every id up to the edge is taken. */
    static Observation dense(Observation observation) {
        BigInteger next = observation.next();
        return next == null || !observation.isWorthLookingAhead()
                ? observation
                : observation.with(RowsAhead.nearest(new Collision(column("emp_id"), next, BigInteger.ZERO)));
    }

    static Binding binding(ValueRange type, Allocation allocation) {
        return new Binding(column("emp_id"), "integer", BoundBy.OWNED, type, null, allocation, null, null);
    }

    static TableColumn column(String name) {
        return new TableColumn(new QualifiedName("public", "employees"), name);
    }

    static Position called(long lastValue) {
        return new Position(number(lastValue), true, true);
    }

    static Position notCalled(long lastValue) {
        return new Position(number(lastValue), false, true);
    }

    static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }
}
