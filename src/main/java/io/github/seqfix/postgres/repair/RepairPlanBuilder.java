package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairDecision;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairPlanner;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.postgres.binding.BoundSequence;
import java.util.Optional;

/** Builds the plan of a repair: what is to be done about a judged sequence, how, and whether it may be. */
final class RepairPlanBuilder {
    private final RepairPlanner planner;
    private final LockMode lock;
    private final RefusalReasons refusals;
    private final RepairNotes notes;
    private final ScriptSql scripts;

    RepairPlanBuilder(
            RepairPlanner planner, LockMode lock, RefusalReasons refusals, RepairNotes notes, ScriptSql scripts) {
        this.planner = planner;
        this.lock = lock;
        this.refusals = refusals;
        this.notes = notes;
        this.scripts = scripts;
    }

    /** A repair that is planned or refused; empty when nothing is to be done. */
    Optional<Repair> plan(BoundSequence sequence, Finding finding) {
        RepairDecision decision = planner.plan(finding);
        if (decision instanceof RepairDecision.Refuse refuse) {
            return Optional.of(Repair.refused(refuse.reason()));
        }
        if (decision instanceof RepairDecision.Move move) {
            return Optional.of(refusals.find(sequence, move)
                    .map(reason -> refused(sequence, finding, move, reason))
                    .orElseGet(() -> planned(sequence, finding, move)));
        }
        return Optional.empty();
    }

    private Repair refused(BoundSequence sequence, Finding finding, RepairDecision.Move move, String reason) {
        return refusals.findForAnybody(sequence, move).isPresent()
                ? Repair.refused(reason)
                : Repair.refused(reason, script(sequence, finding, move, RepairMethod.of(true, lock)));
    }

    private RepairScript script(
            BoundSequence sequence, Finding finding, RepairDecision.Move move, RepairMethod method) {
        return scripts.script(sequence, finding.observation(), move.next(), notes.of(sequence, method));
    }

    /**
     * What a role that may repair would do, if this one may not: {@link Repair#forbidden} says why. Empty when nothing is to be done,
     * or nothing can be, whoever tries.
     */
    Optional<Repair> planForWhoMay(BoundSequence sequence, Finding finding) {
        return planner.plan(finding) instanceof RepairDecision.Move move
                ? Optional.of(refusals.find(sequence, move)
                        .map(reason -> planned(sequence, finding, move, RepairMethod.of(true, lock))
                                .forbidden(reason))
                        .orElseGet(() -> planned(sequence, finding, move)))
                : Optional.empty();
    }

    private Repair planned(BoundSequence sequence, Finding finding, RepairDecision.Move move) {
        return planned(sequence, finding, move, MoveSql.method(sequence, lock));
    }

    private Repair planned(BoundSequence sequence, Finding finding, RepairDecision.Move move, RepairMethod method) {
        return Repair.planned(
                move.next(),
                method,
                MoveSql.move(method, finding.observation(), move),
                script(sequence, finding, move, method),
                notes.of(sequence, method));
    }
}
