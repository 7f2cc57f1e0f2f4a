package io.github.seqfix.testing;

/** The embedded PostgreSQL does not start; the message says what to do. */
public final class ServerNotStartedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ServerNotStartedException(String message, Throwable cause) {
        super(message, cause);
    }
}
