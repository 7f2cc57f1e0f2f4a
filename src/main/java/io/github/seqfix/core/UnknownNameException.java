package io.github.seqfix.core;

/** A setting names something that the database does not have, or not only once. The message says what it has. */
public final class UnknownNameException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownNameException(String message) {
        super(message);
    }
}
