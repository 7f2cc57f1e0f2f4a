package io.github.seqfix.jpa;

import java.util.Optional;
import java.util.function.Consumer;

/** How a version of a JPA provider maps generated ids to sequences, in one project. */
interface ProviderRules {

    /** The provider for messages, with its version where it is known. */
    String provider();

    /** How names of the mapping become names of the database. */
    Naming naming();

    /**
     * The sequence that an id draws from.
     *
     * @param id the generated id
     * @param remarks receives a sentence when the mapping names something that these rules do not know
     * @return empty when the id draws from no sequence, or it is not known from which
     */
    Optional<SequenceUse> use(EntityId id, Consumer<String> remarks);
}
