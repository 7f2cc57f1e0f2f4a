package io.github.seqfix.jpa;

/**
 * How the values of an id are generated: {@code @GeneratedValue}.
 *
 * @param strategy the strategy
 * @param generator the name of the generator; empty when none is named
 */
record Generation(Strategy strategy, String generator) {

    /** The constants of {@code GenerationType}. */
    enum Strategy {
        AUTO,
        SEQUENCE,
        IDENTITY,
        TABLE,
        UUID
    }
}
