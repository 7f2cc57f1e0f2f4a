package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.postgres.connection.Connector;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.observation.ObservationReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Moves one sequence after the other, with another attempt where that can help: after a lock timeout, a collision of
 * locks, or a lost connection.
 */
final class SingleRepair {
    private final DatabaseSession session;
    private final Connector connector;
    private final ObservationReader reader;
    private final RepairLocks locks;
    private final Judge judge;
    private final RepairPlanBuilder plans;
    private final RepairFailures failures;

    private @Nullable String disconnected;

    SingleRepair(
            DatabaseSession session,
            Connector connector,
            ServerTraits traits,
            RepairEnvironment environment,
            Judge judge,
            RepairPlanBuilder plans,
            LockMode lock) {
        this.session = session;
        this.connector = connector;
        this.reader = new ObservationReader(session, traits);
        this.locks = new RepairLocks(session, lock, connector.timeouts().lock(), traits.waitsOnOtherNodes());
        this.judge = judge;
        this.plans = plans;
        this.failures = new RepairFailures(environment, lock, connector.timeouts());
    }

    /** Moves the sequence; says in the repair what came out. */
    Repair run(PlannedMove move) {
        RetryCounter retries = new RetryCounter();
        while (disconnected == null) {
            RepairAttempt attempt =
                    new RepairAttempt(session, reader, locks, judge, plans, retries.isOdd(AttemptFailure.COLLISION));
            AttemptFailure kind = AttemptFailure.COLLISION;
            String failure = failures.keepsMoving();
            try {
                RepairAttempt.Result result = session.inTransaction(() -> attempt.run(move.sequence(), move.plan()));
                if (result instanceof RepairAttempt.Result.Ended ended) {
                    return ended.repair();
                }
            } catch (SQLException e) {
                kind = AttemptFailure.of(e, session.isLost());
                failure = failures.sentence(e, kind, isAltering(move), attempt.written());
            }
            if (!retries.retryAfter(kind)) {
                return move.plan().failed(failure);
            }
            if (kind == AttemptFailure.CONNECTION_LOST) {
                reconnect(failure);
            }
        }
        return move.plan().failed(disconnected);
    }

    private static boolean isAltering(PlannedMove move) {
        RepairMethod method = move.plan().method();
        return method != null && method.locksSequence();
    }

    private void reconnect(String failure) {
        RetryCounter retries = new RetryCounter();
        do {
            try {
                connector.reopen(session);
                disconnected = null;
                return;
            } catch (DatabaseException e) {
                disconnected = failure + "; and " + e.getMessage();
            }
        } while (retries.retryAfter(AttemptFailure.UNREACHABLE));
    }
}
