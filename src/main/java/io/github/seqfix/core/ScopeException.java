package io.github.seqfix.core;

/** The scope names something that the database does not have. The message says what it has. */
public final class ScopeException extends Exception {
    private static final long serialVersionUID = 1L;

    ScopeException(String message) {
        super(message);
    }
}
