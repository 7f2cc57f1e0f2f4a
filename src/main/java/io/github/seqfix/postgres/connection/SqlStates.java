package io.github.seqfix.postgres.connection;

import java.sql.SQLException;
import java.util.Set;

/**
 * The SQLSTATEs that decide what is to be done next: the only place that knows their codes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error Codes</a>
 */
public final class SqlStates {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String QUERY_CANCELED = "57014";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String READ_ONLY_SQL_TRANSACTION = "25006";
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
    private static final String UNDEFINED_FUNCTION = "42883";
    private static final String INVALID_PASSWORD = "28P01";
    private static final String INVALID_AUTHORIZATION_SPECIFICATION = "28000";
    private static final String INVALID_CATALOG_NAME = "3D000";
    private static final String OUT_OF_MEMORY = "53200";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String UNABLE_TO_CONNECT = "08001";
    private static final String CONNECTION_REJECTED = "08004";
    private static final String CONNECTION_FAILURE = "08006";
    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final Set<String> NOT_READY =
            Set.of(UNABLE_TO_CONNECT, CONNECTION_REJECTED, CONNECTION_FAILURE, CANNOT_CONNECT_NOW);

    private SqlStates() {}

    public static boolean isLockTimeout(SQLException e) {
        return is(e, LOCK_NOT_AVAILABLE);
    }

    /** The failure of a statement that was ended because it waited for a lock. */
    public static SQLException asLockTimeout(SQLException e) {
        return new SQLException(e.getMessage(), LOCK_NOT_AVAILABLE, e);
    }

    public static boolean isDeadlock(SQLException e) {
        return is(e, DEADLOCK_DETECTED);
    }

    /** Whether {@code statement_timeout} or somebody else has ended the statement. */
    public static boolean isCanceled(SQLException e) {
        return is(e, QUERY_CANCELED);
    }

    /** Whether the server is out of memory, nearly always of that which is shared and holds the locks. */
    public static boolean isOutOfMemory(SQLException e) {
        return is(e, OUT_OF_MEMORY);
    }

    public static boolean isPrivilegeMissing(SQLException e) {
        return is(e, INSUFFICIENT_PRIVILEGE);
    }

    public static boolean isReadOnly(SQLException e) {
        return is(e, READ_ONLY_SQL_TRANSACTION);
    }

    /** Whether a function or an operator was not found. */
    public static boolean isFunctionUnknown(SQLException e) {
        return is(e, UNDEFINED_FUNCTION);
    }

    /** Whether the server holds a text that is not valid in the client's encoding. */
    public static boolean isTextInvalid(SQLException e) {
        return is(e, CHARACTER_NOT_IN_REPERTOIRE);
    }

    static boolean isPasswordWrong(SQLException e) {
        return is(e, INVALID_PASSWORD);
    }

    static boolean isRoleRejected(SQLException e) {
        return is(e, INVALID_AUTHORIZATION_SPECIFICATION);
    }

    static boolean isDatabaseMissing(SQLException e) {
        return is(e, INVALID_CATALOG_NAME);
    }

    static boolean isServerFull(SQLException e) {
        return is(e, TOO_MANY_CONNECTIONS);
    }

    /** Whether the server is there and does not let anybody in yet, or any more. */
    static boolean isStarting(SQLException e) {
        return is(e, CANNOT_CONNECT_NOW);
    }

    static boolean isConnectionFailure(SQLException e) {
        return is(e, CONNECTION_FAILURE);
    }

    /** Whether a server that is not there answers like this; so does much that is wrong with the settings. */
    static boolean isNotReady(SQLException e) {
        return NOT_READY.contains(String.valueOf(e.getSQLState()));
    }

    private static boolean is(SQLException e, String state) {
        return state.equals(e.getSQLState());
    }
}
