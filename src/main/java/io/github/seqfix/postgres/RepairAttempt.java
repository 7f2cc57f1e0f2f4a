package io.github.seqfix.postgres;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/**
 * One attempt to move one sequence, in a transaction of its own: lock, read again, decide again, write, read back,
 * commit. What was seen before the locks is only a reason to look, never what is written.
 */
final class RepairAttempt {
    private final DatabaseSession session;
    private final ObservationReader reader;
    private final RepairLocks locks;
    private final Judge judge;
    private final RepairPlans plans;

    private final boolean sequenceFirst;

    private boolean written;

    RepairAttempt(
            DatabaseSession session,
            ObservationReader reader,
            RepairLocks locks,
            Judge judge,
            RepairPlans plans,
            boolean sequenceFirst) {
        this.session = session;
        this.reader = reader;
        this.locks = locks;
        this.judge = judge;
        this.plans = plans;
        this.sequenceFirst = sequenceFirst;
    }

    /** Whether {@code setval}, which no rollback undoes, may have moved the sequence. */
    boolean written() {
        return written;
    }

    /**
     * Makes the attempt, within a transaction that the caller has opened.
     *
     * @return what came out; empty when the sequence has moved meanwhile, so that it is worth another attempt
     */
    Optional<Repair> run(CatalogSequence sequence, Repair planned) throws SQLException {
        locks.take(sequence, sequenceFirst);
        if (!isDefinitionUnchanged(sequence.sequence())) {
            return Optional.of(
                    planned.failed(
                            "somebody has changed the sequence's definition since it was looked at, nothing was written: run again"));
        }
        Finding locked = judge.judge(reader.readOne(sequence));
        Optional<Repair> plan = plans.plan(sequence, locked);
        if (plan.isEmpty()) {
            return isRepaired(locked.verdict()) ? Optional.of(Repair.needless(locked)) : Optional.empty();
        }
        return plan.get().outcome() == RepairOutcome.PLANNED ? move(sequence, plan.get()) : plan;
    }

    private Optional<Repair> move(CatalogSequence sequence, Repair plan) throws SQLException {
        BigInteger next = Objects.requireNonNull(plan.next());
        return plan.method() == RepairMethod.RESTART ? restart(sequence, plan, next) : setval(sequence, plan, next);
    }

    private Optional<Repair> restart(CatalogSequence sequence, Repair plan, BigInteger next) throws SQLException {
        session.execute(String.valueOf(plan.sql()));
        Finding readBack = judge.judge(reader.readOne(sequence));
        if (!next.equals(readBack.observation().next()) || !isRepaired(readBack.verdict())) {
            return Optional.of(plan.failed(
                    "rolled back, because the sequence did not read back as written: next was "
                            + readBack.observation().next(),
                    readBack.verdict()));
        }
        session.commit();
        return Optional.of(plan.done(next, readBack.verdict()));
    }

    /** Others may draw at the same time, so the sequence may be further already when it is read back. */
    private Optional<Repair> setval(CatalogSequence sequence, Repair plan, BigInteger next) throws SQLException {
        written = true;
        boolean moved = !session.query(String.valueOf(plan.sql()), row -> row.getLong(1))
                .isEmpty();
        Finding readBack = judge.judge(reader.readOne(sequence));
        session.commit();
        BigInteger now = readBack.observation().next();
        boolean reached = now != null && !sequence.sequence().direction().isBeyond(next, now);
        return moved && now != null && reached && isRepaired(readBack.verdict())
                ? Optional.of(plan.done(now, readBack.verdict()))
                : Optional.empty();
    }

    private boolean isDefinitionUnchanged(Sequence sequence) throws SQLException {
        return session.query(RepairStatements.definitionUnchanged(sequence), row -> row.getBoolean("unchanged"))
                .get(0);
    }

    /** Whether a sequence with this verdict needs nothing any more. */
    static boolean isRepaired(Verdict verdict) {
        return switch (verdict) {
            case IN_SYNC, NEAR_LIMIT, NOT_COMPARABLE -> true;
            case DRIFTED, EXHAUSTED, MISMATCHED, CYCLES, UNBOUND, UNKNOWN -> false;
        };
    }
}
