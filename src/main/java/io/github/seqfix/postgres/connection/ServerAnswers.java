package io.github.seqfix.postgres.connection;

import java.util.Set;

/**
 * What a server says of itself, as far as that tells one product from another.
 *
 * @param version what {@code version()} returns
 * @param host the host that was connected to
 * @param prefixes the first words of its settings' names, where a dot follows: those of extensions and of a provider
 * @param functions which of a provider's own functions it has
 * @param roles which of a provider's own roles it has
 */
record ServerAnswers(String version, String host, Set<String> prefixes, Set<String> functions, Set<String> roles) {

    ServerAnswers {
        prefixes = Set.copyOf(prefixes);
        functions = Set.copyOf(functions);
        roles = Set.copyOf(roles);
    }

    /** What is known before the first query of the catalog: enough to turn away what has none. */
    static ServerAnswers first(String version, String host) {
        return new ServerAnswers(version, host, Set.of(), Set.of(), Set.of());
    }
}
