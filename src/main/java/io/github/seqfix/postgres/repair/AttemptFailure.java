package io.github.seqfix.postgres.repair;

import io.github.seqfix.postgres.connection.SqlStates;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The ways in which an attempt to repair a sequence can fail, and how many attempts each is worth. */
enum AttemptFailure {
    /** Somebody held the first lock for all of {@code lockTimeout}. Between two attempts those who wait behind us get through. */
    LOCK_TIMEOUT(3, Duration.ofMillis(200)),
    /** Locks were held, and the next one was not free at once; or the sequence moved while it was looked at. */
    COLLISION(20, Duration.ofMillis(500)),
    /** The connection broke: the transaction is undone, or it was committed and only the answer is missing. */
    CONNECTION_LOST(3, Duration.ZERO),
    /** No new connection is to be had: the server is gone, or starts again. */
    UNREACHABLE(3, Duration.ofSeconds(1)),
    /** Anything that would happen again. */
    FINAL(1, Duration.ZERO);

    private final int attempts;
    private final Duration longestPause;

    AttemptFailure(int attempts, Duration longestPause) {
        this.attempts = attempts;
        this.longestPause = longestPause;
    }

    /**
     * What an exception means.
     *
     * @param connectionLost whether the connection has ended: the SQLSTATE does not tell, since a foreign table whose own
     *     server does not answer raises one of the connection's class, too
     */
    static AttemptFailure of(SQLException e, boolean connectionLost) {
        if (connectionLost) {
            return CONNECTION_LOST;
        }
        if (e instanceof RepairLocks.CollisionException || SqlStates.isDeadlock(e)) {
            return COLLISION;
        }
        return SqlStates.isLockTimeout(e) ? LOCK_TIMEOUT : FINAL;
    }

    /** How many attempts may end this way before the sequence is given up. */
    int attempts() {
        return attempts;
    }

    /** How long to wait before the next attempt: longer each time, and never in step with somebody who does the same. */
    Duration pause(int attempt) {
        long longest = longestPause.toMillis();
        long bound = Math.min(longest, 10L << Math.min(attempt, 20));
        return Duration.ofMillis(this == COLLISION ? ThreadLocalRandom.current().nextLong(1, bound + 1) : longest);
    }
}
