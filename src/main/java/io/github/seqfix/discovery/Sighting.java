package io.github.seqfix.discovery;

/** A database that a project names, of use or not. */
public sealed interface Sighting permits Candidate, Rejected {

    /** Where it is named, for people, such as {@code spring.datasource in application.yml}. */
    String source();
}
