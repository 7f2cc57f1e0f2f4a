package io.github.seqfix.postgres;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPlanner;
import io.github.seqfix.core.RepairPolicy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the sequences of a scan, each in a transaction of its own, which holds no more than that sequence's locks: many
 * at first in bulk, what that leaves one after the other. What an attempt cannot do at once is tried again; what then
 * goes wrong with one sequence costs no other its repair.
 */
public final class Repairer {
    /** From how many on it pays to have a way of their own. */
    private static final int BULK = 50;

    private final DatabaseSession session;
    private final Connector connector;
    private final Function<QualifiedName, CatalogSequence> catalog;
    private final Judge judge;
    private final ObservationReader reader;
    private final RepairLocks locks;
    private final RepairPlans plans;
    private final RepairFailures failures;
    private final BulkRepair bulk;

    private @Nullable String disconnected;

    Repairer(
            Sessions sessions,
            Connector connector,
            Function<QualifiedName, CatalogSequence> catalog,
            RepairSurroundings surroundings,
            Judge judge,
            RepairPolicy policy,
            LockMode lock,
            Timeouts timeouts) {
        this.session = sessions.first();
        this.connector = connector;
        this.catalog = catalog;
        this.judge = judge;
        Duration lockTimeout = timeouts.lock();
        this.reader = new ObservationReader(session, surroundings.standby());
        this.locks = new RepairLocks(session, lock, lockTimeout);
        this.plans = new RepairPlans(
                new RepairPlanner(policy),
                lock,
                new RepairObstacles(surroundings, lock),
                new RepairNotes(surroundings, lock),
                new RepairScripts(policy, lock, lockTimeout));
        this.bulk = new BulkRepair(sessions, judge, lock, surroundings.counting());
        this.failures = new RepairFailures(lock, timeouts);
    }

    /** What a repair of a scanned sequence would do; empty when nothing is to be done. */
    public Optional<Repair> plan(Finding finding) {
        return plans.plan(catalog.apply(finding.name()), finding);
    }

    /**
     * Repairs those of the scanned sequences that need it.
     *
     * @param findings what was found
     * @param progress is told how many of those that need it are through
     * @return in the same order, what was done; empty where nothing is to be done
     */
    public List<Optional<Repair>> repair(List<Finding> findings, Progress progress) {
        List<Optional<Repair>> repairs = new ArrayList<>(findings.size());
        List<BulkRepair.Move> moves = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Repair> planned = plan(finding);
            repairs.add(planned);
            planned.filter(repair -> repair.outcome() == RepairOutcome.PLANNED)
                    .ifPresent(
                            repair -> moves.add(new BulkRepair.Move(catalog.apply(finding.name()), finding, repair)));
        }
        Map<QualifiedName, Repair> moved = new HashMap<>(inBulk(moves, progress));
        for (BulkRepair.Move move : moves) {
            if (!moved.containsKey(move.sequence().name())) {
                moved.put(move.sequence().name(), move(move.sequence(), move.plan()));
                progress.advance(Progress.Step.REPAIR, moved.size(), moves.size());
            }
        }
        for (int index = 0; index < repairs.size(); index++) {
            Repair done = moved.get(findings.get(index).name());
            if (done != null) {
                repairs.set(index, Optional.of(done));
            }
        }
        return repairs;
    }

    private Map<QualifiedName, Repair> inBulk(List<BulkRepair.Move> moves, Progress progress) {
        return moves.size() < BULK ? Map.of() : bulk.run(moves, progress);
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
