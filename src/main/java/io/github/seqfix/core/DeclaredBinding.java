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
 * @param kind how the column's clients turn a value into ids
 * @param block how many ids one value stands for; null means as many as the sequence steps by
 * @param boundBy who says so
 * @param origin where it is said, for a sentence: {@code the mapping in the POM}
 * @param required whether it is an error when the database does not have the names
 */
public record DeclaredBinding(
        List<Candidate> candidates,
        Allocation.Kind kind,
        @Nullable BigInteger block,
        BoundBy boundBy,
        String origin,
        boolean required) {

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

    /** How values become ids, for a sequence that steps by this increment. */
    public Allocation allocation(BigInteger increment) {
        BigInteger ids = block != null ? block : increment.abs();
        boolean plainValues = kind == Allocation.Kind.PLAIN && block == null;
        return plainValues ? Allocation.PLAIN : new Allocation(kind, ids);
    }
}
