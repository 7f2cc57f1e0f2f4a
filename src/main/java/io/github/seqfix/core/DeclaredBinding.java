package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binding that is in no catalog: somebody or something says that a column draws from a sequence. The names are looked
 * up in the database.
 *
 * @param candidates the pairs of names that can be meant, at least one; with several, the one counts of which the
 *     database has both the sequence and the column
 * @param kind how the column's clients turn a value into ids; null where nobody says so, and PLAIN is assumed
 * @param block how many ids one value stands for; null means as many as the sequence steps by
 * @param firstValue the exception that POOLED makes for the first values; null means that the sequence's START tells
 * @param boundBy who says so
 * @param origin where it is said, for a sentence: {@code the mapping in the POM}
 * @param comparable whether the column's ids can be compared with the sequence's values; false where somebody says that they
 *     cannot, and knows it
 * @param required whether it is an error when the database does not have the names
 */
public record DeclaredBinding(
        List<Candidate> candidates,
        Allocation.@Nullable Kind kind,
        @Nullable BigInteger block,
        @Nullable FirstValue firstValue,
        BoundBy boundBy,
        String origin,
        boolean comparable,
        boolean required) {

    /** A binding whose ids can be compared with the sequence's values. */
    public DeclaredBinding(
            List<Candidate> candidates,
            Allocation.@Nullable Kind kind,
            @Nullable BigInteger block,
            @Nullable FirstValue firstValue,
            BoundBy boundBy,
            String origin,
            boolean required) {
        this(candidates, kind, block, firstValue, boundBy, origin, true, required);
    }

    public DeclaredBinding {
        candidates = List.copyOf(candidates);
    }

    /**
     * One pair of names that can be meant.
     *
     * @param sequence the sequence, with or without a schema
     * @param column the column with its table, with or without a schema
     */
    public record Candidate(SqlName sequence, SqlName column) {}

    /** How values become ids, for a sequence of this definition. */
    public Allocation allocation(Sequence sequence) {
        Allocation.Kind rule = kind != null ? kind : Allocation.Kind.PLAIN;
        if (rule == Allocation.Kind.PLAIN && block == null) {
            return Allocation.PLAIN;
        }
        BigInteger ids = block != null ? block : sequence.increment().abs();
        return new Allocation(rule, ids, firstValue != null ? firstValue : firstValueByStart(sequence, ids));
    }

    /**
     * Hibernate creates a sequence that starts at the mapping's initial value, EclipseLink one that starts with a whole
     * block: a START below the block size can only be Hibernate's.
     */
    private static FirstValue firstValueByStart(Sequence sequence, BigInteger ids) {
        return sequence.start().compareTo(ids) < 0 ? FirstValue.initial(sequence.start()) : FirstValue.ORDINARY;
    }
}
