package io.github.seqfix.postgres.observation;

import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.SqlStates;
import java.sql.SQLException;

/** The sentences that say why an attempt to read a sequence has failed, and what to do about it. */
final class ReadFailures {
    private ReadFailures() {}

    static String sentence(SQLException e) {
        String message = DatabaseException.firstLine(e);
        if (SqlStates.isPrivilegeMissing(e)) {
            return "the role may not read all that is needed: " + message;
        }
        if (SqlStates.isCanceled(e)) {
            return "reading took longer than statementTimeout: raise it, or add an index on the column (" + message
                    + ")";
        }
        if (SqlStates.isLockTimeout(e)) {
            return "a lock held it off for longer than lockTimeout: check again when it is released (" + message + ")";
        }
        // Not one of ours: they say whose they are.
        if (SqlStates.isFunctionUnknown(e)) {
            return "what the table's indexes or checks call was not found along the role's search_path: state the schemas"
                    + " that have it in the URL, as currentSchema=shop,public (" + message + ")";
        }
        return "it could not be read: " + message;
    }
}
