package io.github.seqfix.jpa;

import java.util.Optional;

/** How a provider finds the sequence of a generated id. */
@FunctionalInterface
interface ProviderRules {

    /** The sequence; empty when the id draws from none. */
    Optional<SequenceUse> use(EntityId id);
}
