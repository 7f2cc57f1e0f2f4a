package io.github.seqfix.jpa;

import java.util.Map;

/** An id generator, declared at a class, an attribute or a package, or in a mapping file. */
sealed interface Generator {

    /** The name by which ids refer to it; empty when it is meant for the id where it is declared. */
    String name();

    /** The attribute at which it is declared; empty when it is declared elsewhere. */
    String attribute();

    /**
     * A generator over a sequence: {@code @SequenceGenerator}.
     *
     * @param sequenceName the sequence's name, unparsed; empty when not set
     * @param schema the sequence's schema, unparsed; empty when not set
     * @param initialValue the first value of the sequence
     * @param allocationSize the block size: how many ids one value stands for
     */
    record OfSequence(
            String name, String attribute, String sequenceName, String schema, int initialValue, int allocationSize)
            implements Generator {
        static final int DEFAULT_ALLOCATION_SIZE = 50;
    }

    /**
     * A generator of Hibernate's own: {@code @GenericGenerator}, or {@code <generator>} in hbm.xml, which has no name.
     *
     * @param type its strategy or type: a short name or a class
     * @param parameters its parameters
     */
    record OfHibernate(String name, String attribute, String type, Map<String, String> parameters)
            implements Generator {

        String parameter(String key) {
            return parameters.getOrDefault(key, "");
        }
    }

    /** A generator that draws from no sequence, such as {@code @TableGenerator}. */
    record WithoutSequence(String name, String attribute) implements Generator {}
}
