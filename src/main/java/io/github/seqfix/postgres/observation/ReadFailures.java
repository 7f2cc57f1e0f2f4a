package io.github.seqfix.postgres.observation;

import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.SqlStates;
import java.sql.SQLException;
import java.time.Duration;

/** The sentences that say why an attempt to read a sequence has failed, and what to do about it. */
final class ReadFailures {
    private ReadFailures() {}

    /**
     * The sentence for a statement.
     *
     * @param waited how long it could wait for a lock
     * @param lockTimeout how long a statement can that does not only try whether a lock is free
     */
    static String sentence(SQLException e, Duration waited, Duration lockTimeout) {
        String message = DatabaseException.firstLine(e);
        if (SqlStates.isPrivilegeMissing(e)) {
            return "the role may not read all that is needed: " + message;
        }
        if (SqlStates.isCanceled(e)) {
            return "reading took longer than statementTimeout: raise it, or add an index on the column (" + message
                    + ")";
        }
        if (SqlStates.isLockTimeout(e)) {
            String time = waited.compareTo(lockTimeout) < 0 ? "when it was tried for" : "for longer than lockTimeout,";
            return String.format(
                    "a lock held it off %s %d ms: check again when it is released (%s)",
                    time, waited.toMillis(), message);
        }
        if (SqlStates.isOutOfMemory(e)) {
            return "reading it takes a lock on each partition and index, for which the server has no room: raise its"
                    + " max_locks_per_transaction (" + message + ")";
        }
        // Not one of ours: they say whose they are.
        if (SqlStates.isFunctionUnknown(e)) {
            return "what the table's indexes or checks call was not found along the role's search_path: state the schemas"
                    + " that have it in the URL, as currentSchema=shop,public (" + message + ")";
        }
        return "it could not be read: " + message;
    }
}
