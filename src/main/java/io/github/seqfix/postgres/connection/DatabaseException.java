package io.github.seqfix.postgres.connection;

import java.sql.SQLException;

/** The database could not be reached or asked. The message is one line, says what to do, and holds no secret. */
public final class DatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    /**
     * Creates an exception from one of the driver. Of the driver's exception the first line and the stack trace are
     * kept: Maven prints the texts of all causes, and the server's hints and positions would follow in further lines.
     */
    DatabaseException(String message, SQLException cause, SecretMask secrets) {
        super(secrets.mask(message), brief(cause, secrets));
    }

    /** Whether the server, the database or the role has no room for one more connection. */
    public boolean isForLackOfConnections() {
        return getCause() instanceof SQLException cause && SqlStates.isServerFull(cause);
    }

    /** The driver's message without what follows it: hints, positions, the server's context. */
    public static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static SQLException brief(SQLException exception, SecretMask secrets) {
        SQLException brief =
                new SQLException(secrets.mask(firstLine(exception)), exception.getSQLState(), exception.getErrorCode());
        brief.setStackTrace(exception.getStackTrace());
        return brief;
    }
}
