package io.github.seqfix.postgres;

import java.sql.SQLException;

/** A lock was not free while others were held, so that waiting for it could have ended in a deadlock. */
final class LockCollisionException extends SQLException {
    private static final long serialVersionUID = 1L;

    LockCollisionException(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
    }
}
