package io.github.seqfix.postgres;

import java.sql.SQLException;

/**
 * What an SQLSTATE means for what is to be done next.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error Codes</a>
 */
final class SqlStates {
    private static final String CONNECTION_CLASS = "08";
    private static final String ADMIN_SHUTDOWN = "57P01";
    private static final String CRASH_SHUTDOWN = "57P02";
    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String QUERY_CANCELED = "57014";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String READ_ONLY = "25006";
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private SqlStates() {}

    static boolean isConnectionLost(SQLException e) {
        String state = of(e);
        return state.startsWith(CONNECTION_CLASS)
                || state.equals(ADMIN_SHUTDOWN)
                || state.equals(CRASH_SHUTDOWN)
                || state.equals(CANNOT_CONNECT_NOW);
    }

    static boolean isLockTimeout(SQLException e) {
        return of(e).equals(LOCK_NOT_AVAILABLE);
    }

    static boolean isDeadlock(SQLException e) {
        return of(e).equals(DEADLOCK_DETECTED);
    }

    static boolean isCanceled(SQLException e) {
        return of(e).equals(QUERY_CANCELED);
    }

    static boolean isPrivilegeMissing(SQLException e) {
        return of(e).equals(INSUFFICIENT_PRIVILEGE);
    }

    static boolean isReadOnly(SQLException e) {
        return of(e).equals(READ_ONLY);
    }

    static boolean isTextInvalid(SQLException e) {
        return of(e).equals(CHARACTER_NOT_IN_REPERTOIRE);
    }

    private static String of(SQLException e) {
        return String.valueOf(e.getSQLState());
    }
}
