package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.SqlStates;
import io.github.seqfix.postgres.connection.Timeouts;
import java.sql.SQLException;

/** The sentences that say what went wrong with a repair, how the sequence stands now, and what to do. */
final class RepairFailures {
    private final RepairEnvironment environment;
    private final LockMode lock;
    private final Timeouts timeouts;

    RepairFailures(RepairEnvironment environment, LockMode lock, Timeouts timeouts) {
        this.environment = environment;
        this.lock = lock;
        this.timeouts = timeouts;
    }

    /** The sequence moved again between reading and writing, one time too often. */
    String keepsMoving() {
        return "others keep moving the sequence, or adding rows, while it is repaired with lock=" + lock.word()
                + ": run again when there is less traffic, or repair with a stronger lock";
    }

    /**
     * What went wrong.
     *
     * @param altering whether the attempt alters the sequence, which an event trigger can forbid
     * @param written whether setval may have moved the sequence
     */
    String sentence(SQLException e, AttemptFailure failure, boolean altering, boolean written) {
        String message = DatabaseException.firstLine(e);
        return switch (failure) {
            case LOCK_TIMEOUT ->
                String.format(
                        "a lock was not to be had within lockTimeout (%d ms), %d times in a row, and nothing was changed:"
                                + " run again when the transaction that holds it has ended (%s)",
                        timeouts.lock().toMillis(), failure.attempts(), message);
            case COLLISION ->
                String.format(
                        "%d times a lock was not free while others were held, and nothing was changed: run again"
                                + " when the transactions that use the sequence have ended (%s)",
                        failure.attempts(), message);
            case CONNECTION_LOST, UNREACHABLE ->
                "the connection was lost, so the sequence is at its old position or at the new one: run again ("
                        + message + ")";
            case FINAL ->
                finalSentence(e, message, written)
                        + environment
                                .wayAroundEventTriggers()
                                .filter(way -> altering && !SqlStates.isCanceled(e))
                                .map(way -> "; " + way)
                                .orElse("");
        };
    }

    private String finalSentence(SQLException e, String message, boolean written) {
        String state = written
                ? "setval may have moved the sequence already, which no rollback undoes: run again"
                : "nothing was changed";
        if (SqlStates.isCanceled(e)) {
            return String.format(
                    "a step took longer than statementTimeout (%d ms), or somebody cancelled it; %s (%s)",
                    timeouts.statement().toMillis(), state, message);
        }
        if (SqlStates.isOutOfMemory(e)) {
            return "a repair takes a lock on each partition and index, for which the server has no room: raise its"
                    + " max_locks_per_transaction; " + state + " (" + message + ")";
        }
        if (SqlStates.isReadOnly(e)) {
            return "the database is read-only; " + state + " (" + message + ")";
        }
        if (SqlStates.isPrivilegeMissing(e)) {
            return "the role lacks a privilege; " + state + " (" + message + ")";
        }
        return state + ": " + message;
    }
}
