package io.github.seqfix.core;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The exception that POOLED makes for the first values of a sequence: by the plain rule the value 1 would stand for ids
 * below 1, so each JPA provider has an exception of its own.
 *
 * @param rule the exception
 * @param initialValue the initial value of the mapping; null where the rule does not ask for it
 */
public record FirstValue(Rule rule, @Nullable BigInteger initialValue) {
    /** No exception is known: every value stands for the block that ends at it. */
    public static final FirstValue ORDINARY = new FirstValue(Rule.ORDINARY, null);

    /** Hibernate where a mapping passes no initial value on: below the block size, ids begin at the value itself. */
    public static final FirstValue BELOW_BLOCK = new FirstValue(Rule.BELOW_BLOCK, null);

    /** EclipseLink: a value below the block size is refused. */
    public static final FirstValue REFUSED_BELOW_BLOCK = new FirstValue(Rule.REFUSED_BELOW_BLOCK, null);

    /** The exceptions. */
    public enum Rule {
        ORDINARY,
        INITIAL,
        BELOW_BLOCK,
        REFUSED_BELOW_BLOCK
    }

    /** Hibernate: at the mapping's initial value, ids begin at the value itself. */
    public static FirstValue initial(BigInteger value) {
        return new FirstValue(Rule.INITIAL, value);
    }

    /** Whether ids begin at this value itself instead of a block before it. */
    boolean isFirstId(BigInteger next, BigInteger block) {
        return switch (rule) {
            case INITIAL -> next.equals(initialValue);
            case BELOW_BLOCK -> next.compareTo(block) < 0;
            case ORDINARY, REFUSED_BELOW_BLOCK -> false;
        };
    }

    /** Whether the clients raise an error when they get this value. */
    boolean refuses(BigInteger next, BigInteger block) {
        return rule == Rule.REFUSED_BELOW_BLOCK && next.compareTo(block) < 0;
    }
}
