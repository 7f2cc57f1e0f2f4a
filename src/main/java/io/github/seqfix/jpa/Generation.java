package io.github.seqfix.jpa;

/**
 * {@code @GeneratedValue}.
 *
 * @param strategy how values are made
 * @param generator the name of a generator; empty when none is named
 */
record Generation(Strategy strategy, String generator) {

    /** The strategies, by the names of {@code GenerationType}. */
    enum Strategy {
        AUTO,
        SEQUENCE,
        IDENTITY,
        TABLE,
        UUID
    }
}
