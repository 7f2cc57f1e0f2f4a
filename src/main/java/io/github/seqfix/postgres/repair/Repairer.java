package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPlanner;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.Connector;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.SessionPool;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Repairs scanned sequences, each in a transaction of its own, which holds no more than that sequence's locks: many at
 * first in bulk, what that leaves one after the other. One that fails does not stop the others.
 */
public final class Repairer {
    /** From this many repairs on the bulk path is faster. */
    private static final int BULK = 50;

    private final Function<QualifiedName, BoundSequence> scanned;
    private final RepairPlanBuilder plans;
    private final SingleRepair single;
    private final BulkRepair bulk;
    /** Whether a bulk transaction could not bound its waits, or could not commit. */
    private final boolean oneByOne;

    /**
     * Prepares for repairs.
     *
     * @param scanned the sequences of the scan, by name
     * @param judge concludes from what is read under the locks
     * @param policy where sequences are to stand
     * @param lock what is held off meanwhile
     * @throws SQLException when what decides over repairs cannot be read
     */
    public Repairer(
            SessionPool pool,
            Connector connector,
            ServerTraits traits,
            Function<QualifiedName, BoundSequence> scanned,
            Judge judge,
            RepairPolicy policy,
            LockMode lock)
            throws SQLException {
        RepairEnvironment environment = RepairEnvironment.read(pool.first());
        this.scanned = scanned;
        this.plans = new RepairPlanBuilder(
                new RepairPlanner(policy),
                lock,
                new RefusalReasons(environment, traits, lock),
                new RepairNotes(environment, traits, lock),
                new ScriptSql(policy, lock, connector.timeouts().lock(), traits.citusGroup() != null));
        this.single = new SingleRepair(pool.first(), connector, traits, environment, judge, plans, lock);
        this.oneByOne = traits.waitsOnOtherNodes() || !traits.commitsInBlocks();
        this.bulk = new BulkRepair(pool, judge, lock, environment.counting());
    }

    /** What a repair of a scanned sequence would do, without doing it. */
    public SequenceResult plan(Finding finding) {
        return new SequenceResult(
                finding, plans.plan(scanned.apply(finding.name()), finding).orElse(null));
    }

    /** What a repair of a scanned sequence would do if a role tries it that may; without doing it. */
    public SequenceResult planForWhoMay(Finding finding) {
        BoundSequence sequence = scanned.apply(finding.name());
        return new SequenceResult(
                finding, plans.planForWhoMay(sequence, finding).orElse(null));
    }

    /**
     * Repairs those of the scanned sequences that need it.
     *
     * @param findings what was found
     * @param progress is told how many of those that need it are through
     * @return in the same order, what was done
     */
    public List<SequenceResult> repair(List<Finding> findings, Progress progress) {
        List<SequenceResult> results = new ArrayList<>(findings.size());
        List<PlannedMove> moves = new ArrayList<>();
        for (Finding finding : findings) {
            SequenceResult planned = plan(finding);
            results.add(planned);
            Repair plan = planned.repair();
            if (plan != null && plan.outcome() == RepairOutcome.PLANNED) {
                moves.add(new PlannedMove(scanned.apply(finding.name()), finding, plan));
            }
        }
        Map<QualifiedName, Repair> done = move(moves, progress);
        results.replaceAll(planned -> {
            Repair repair = done.get(planned.finding().name());
            return repair == null ? planned : new SequenceResult(planned.finding(), repair);
        });
        return results;
    }

    private Map<QualifiedName, Repair> move(List<PlannedMove> moves, Progress progress) {
        Map<QualifiedName, Repair> done =
                oneByOne || moves.size() < BULK ? new HashMap<>() : new HashMap<>(bulk.run(moves, progress));
        for (PlannedMove move : moves) {
            if (!done.containsKey(move.name())) {
                done.put(move.name(), single.run(move));
                progress.advance(Progress.Step.REPAIR, done.size(), moves.size());
            }
        }
        return done;
    }
}
