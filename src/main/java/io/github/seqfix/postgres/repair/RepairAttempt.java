package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.observation.ObservationReader;
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
    private final RepairPlanBuilder plans;

    private final boolean sequenceFirst;

    private boolean written;

    RepairAttempt(
            DatabaseSession session,
            ObservationReader reader,
            RepairLocks locks,
            Judge judge,
            RepairPlanBuilder plans,
            boolean sequenceFirst) {
        this.session = session;
        this.reader = reader;
        this.locks = locks;
        this.judge = judge;
        this.plans = plans;
        this.sequenceFirst = sequenceFirst;
    }

    /** How an attempt has ended. */
    sealed interface Result {
        /** The sequence is through. */
        record Ended(Repair repair) implements Result {}

        /** The sequence has moved meanwhile, so that it is worth another attempt. */
        record Overtaken() implements Result {}
    }

    /** Whether {@code setval}, which no rollback undoes, may have moved the sequence. */
    boolean written() {
        return written;
    }

    /** Makes the attempt, within a transaction that the caller has opened. */
    Result run(BoundSequence sequence, Repair planned) throws SQLException {
        locks.take(sequence, sequenceFirst);
        if (!isDefinitionUnchanged(sequence.sequence())) {
            return new Result.Ended(
                    planned.failed(
                            "somebody has changed the sequence's definition since it was looked at, nothing was written: run again"));
        }
        Finding locked = judge.judge(reader.readOne(sequence));
        Optional<Repair> plan = plans.plan(sequence, locked);
        if (plan.isEmpty()) {
            return locked.verdict().isSettled() ? new Result.Ended(Repair.needless(locked)) : new Result.Overtaken();
        }
        return plan.get().outcome() == RepairOutcome.PLANNED
                ? move(sequence, plan.get())
                : new Result.Ended(plan.get());
    }

    private Result move(BoundSequence sequence, Repair plan) throws SQLException {
        BigInteger next = Objects.requireNonNull(plan.next());
        return plan.method() == RepairMethod.RESTART ? restart(sequence, plan, next) : setval(sequence, plan, next);
    }

    private Result restart(BoundSequence sequence, Repair plan, BigInteger next) throws SQLException {
        session.execute(String.valueOf(plan.sql()));
        Finding readBack = judge.judge(reader.readOne(sequence));
        if (!next.equals(readBack.observation().next()) || !readBack.verdict().isSettled()) {
            return new Result.Ended(plan.failed(
                    "rolled back, because the sequence did not read back as written: next was "
                            + readBack.observation().next(),
                    readBack.verdict()));
        }
        session.commit();
        return new Result.Ended(plan.done(next, readBack.verdict()));
    }

    /** Others may draw at the same time, so the sequence may be further already when it is read back. */
    private Result setval(BoundSequence sequence, Repair plan, BigInteger next) throws SQLException {
        written = true;
        boolean moved = !session.query(String.valueOf(plan.sql()), row -> row.getLong(1))
                .isEmpty();
        Finding readBack = judge.judge(reader.readOne(sequence));
        session.commit();
        BigInteger now = readBack.observation().next();
        boolean reached = now != null && !sequence.sequence().direction().isBeyond(next, now);
        return moved && now != null && reached && readBack.verdict().isSettled()
                ? new Result.Ended(plan.done(now, readBack.verdict()))
                : new Result.Overtaken();
    }

    private boolean isDefinitionUnchanged(Sequence sequence) throws SQLException {
        return session.query(MoveSql.definitionUnchanged(sequence), row -> row.getBoolean("unchanged"))
                .get(0);
    }
}
