package io.github.seqfix.discovery;

/**
 * A database that a project names and that is of no use here.
 *
 * @param source where it is named, for people
 * @param reason why it is of no use, in a few words without a secret, such as {@code jdbc:h2: is not PostgreSQL}
 */
public record Rejected(String source, String reason) implements Sighting {

    /** The same as what one of several modules names. */
    Rejected ofModule(String artifactId) {
        return new Rejected(source + " of module " + artifactId, reason);
    }

    @Override
    public String toString() {
        return source + ": " + reason;
    }
}
