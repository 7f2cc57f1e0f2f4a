package io.github.seqfix.postgres;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPlanner;
import io.github.seqfix.core.RepairPolicy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the sequences of a scan one after the other, each in a transaction of its own, so that no more than one
 * sequence's locks are held. What an attempt cannot do at once is tried again; what then goes wrong with one sequence
 * costs no other its repair.
 */
public final class Repairer {
    private final DatabaseSession session;
    private final Connector connector;
    private final Function<QualifiedName, CatalogSequence> catalog;
    private final Judge judge;
    private final ObservationReader reader;
    private final RepairLocks locks;
    private final RepairPlans plans;
    private final RepairFailures failures;

    private @Nullable String disconnected;

    Repairer(
            DatabaseSession session,
            Connector connector,
            Function<QualifiedName, CatalogSequence> catalog,
            RepairSurroundings surroundings,
            Judge judge,
            RepairPolicy policy,
            LockMode lock,
            Timeouts timeouts) {
        this.session = session;
        this.connector = connector;
        this.catalog = catalog;
        this.judge = judge;
        Duration lockTimeout = timeouts.lock();
        this.reader = new ObservationReader(session, surroundings.standby());
        this.locks = new RepairLocks(session, lock, lockTimeout);
        this.plans = new RepairPlans(
                new RepairPlanner(policy),
                lock,
                new RepairObstacles(session, surroundings, lock),
                new RepairNotes(surroundings, lock),
                new RepairScripts(policy, lock, lockTimeout));
        this.failures = new RepairFailures(lock, timeouts);
    }

    /** What a repair of a scanned sequence would do; empty when nothing is to be done. */
    public Optional<Repair> plan(Finding finding) {
        return plans.plan(catalog.apply(finding.name()), finding);
    }

    /** Repairs a scanned sequence if it needs that; empty when nothing is to be done. */
    public Optional<Repair> repair(Finding finding) {
        return plan(finding)
                .map(planned -> planned.outcome() == RepairOutcome.PLANNED
                        ? move(catalog.apply(finding.name()), planned)
                        : planned);
    }

    private Repair move(CatalogSequence sequence, Repair planned) {
        Attempts attempts = new Attempts();
        while (disconnected == null) {
            RepairAttempt attempt =
                    new RepairAttempt(session, reader, locks, judge, plans, attempts.isOdd(Setback.COLLISION));
            Setback setback = Setback.COLLISION;
            String failure = failures.keepsMoving();
            try {
                Optional<Repair> repair = session.writing(() -> attempt.run(sequence, planned));
                if (repair.isPresent()) {
                    return repair.get();
                }
            } catch (SQLException e) {
                setback = Setback.of(e);
                failure = failures.sentence(e, setback, attempt.written());
            }
            if (!attempts.again(setback)) {
                return planned.failed(failure);
            }
            if (setback == Setback.CONNECTION_LOST) {
                reconnect(failure);
            }
        }
        return planned.failed(disconnected);
    }

    private void reconnect(String failure) {
        Attempts attempts = new Attempts();
        do {
            try {
                session.reopen(connector.connect());
                disconnected = null;
                return;
            } catch (DatabaseException e) {
                disconnected = failure + "; and " + e.getMessage();
            }
        } while (attempts.again(Setback.UNREACHABLE));
    }
}
