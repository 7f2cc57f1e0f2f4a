package io.github.seqfix.discovery;

import java.util.List;

/** What a search for the database of a project has come to. */
public sealed interface SearchResult {

    /**
     * One database.
     *
     * @param database it
     */
    record Found(Candidate database) implements SearchResult {}

    /**
     * Several that differ, of which nothing says which is meant.
     *
     * @param databases at least two, each another database
     */
    record Ambiguous(List<Candidate> databases) implements SearchResult {
        public Ambiguous {
            databases = List.copyOf(databases);
        }
    }

    /**
     * None.
     *
     * @param rejected what was named without being of use, in the order of the search
     */
    record NotFound(List<Rejected> rejected) implements SearchResult {
        public NotFound {
            rejected = List.copyOf(rejected);
        }
    }
}
