package io.github.seqfix.postgres.situations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema with its data, and what seqfix has to say and to do about it.
 *
 * @param title what is special, as a sentence
 * @param versions the servers on which it can be set up
 * @param extensions the extensions that it needs
 * @param role the role that seqfix runs as, made by the script; null means the superuser
 * @param mappings the parameter {@code mappings} as the command line writes it; empty when there is none
 * @param namingRules the parameter {@code namingRules}
 * @param sequences all sequences that seqfix has to find, and no other
 * @param sql the script that sets it up
 */
record Situation(
        String title,
        VersionRange versions,
        List<String> extensions,
        @Nullable String role,
        String mappings,
        List<String> namingRules,
        List<ExpectedSequence> sequences,
        String sql) {

    Situation {
        extensions = List.copyOf(extensions);
        namingRules = List.copyOf(namingRules);
        sequences = List.copyOf(sequences);
    }
}
