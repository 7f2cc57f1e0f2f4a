package io.github.seqfix.postgres.situations;

/** A file of the catalogue does not say what it has to say, or says it in words that nobody knows. */
final class MalformedSituationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedSituationException(String message) {
        super(message);
    }
}
