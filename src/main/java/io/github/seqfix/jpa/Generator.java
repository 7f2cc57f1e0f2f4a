package io.github.seqfix.jpa;

import java.util.Map;

/** A generator that a class, an attribute, a package or a mapping file declares. */
sealed interface Generator {

    /** By which ids ask for it; empty when it belongs to where it stands. */
    String name();

    /** The attribute that it stands at; empty when it stands at the class. */
    String attribute();

    /**
     * {@code @SequenceGenerator}.
     *
     * @param sequenceName the sequence as written; empty when left open
     * @param schema the sequence's schema as written; empty when left open
     * @param initialValue the first value
     * @param allocationSize how many ids one value stands for
     */
    record OfSequence(
            String name, String attribute, String sequenceName, String schema, int initialValue, int allocationSize)
            implements Generator {
        static final int DEFAULT_ALLOCATION_SIZE = 50;
    }

    /**
     * Hibernate's {@code @GenericGenerator}.
     *
     * @param type the strategy: a short name or a class
     * @param parameters what configures it
     */
    record OfHibernate(String name, String attribute, String type, Map<String, String> parameters)
            implements Generator {

        String parameter(String key) {
            return parameters.getOrDefault(key, "");
        }
    }

    /** One that draws from no sequence, such as {@code @TableGenerator}. */
    record WithoutSequence(String name, String attribute) implements Generator {}
}
