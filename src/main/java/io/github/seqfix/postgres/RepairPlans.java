package io.github.seqfix.postgres;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairDecision;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairPlanner;
import java.util.Optional;

/** Says for a judged sequence what is to be done, how, and whether it may be. */
final class RepairPlans {
    private final RepairPlanner planner;
    private final LockMode lock;
    private final RepairObstacles obstacles;
    private final RepairNotes notes;
    private final RepairScripts scripts;

    RepairPlans(
            RepairPlanner planner, LockMode lock, RepairObstacles obstacles, RepairNotes notes, RepairScripts scripts) {
        this.planner = planner;
        this.lock = lock;
        this.obstacles = obstacles;
        this.notes = notes;
        this.scripts = scripts;
    }

    /** A repair that is planned or refused; empty when nothing is to be done. */
    Optional<Repair> plan(CatalogSequence sequence, Finding finding) {
        RepairDecision decision = planner.plan(finding);
        if (decision instanceof RepairDecision.Refuse refuse) {
            return Optional.of(Repair.refused(refuse.reason()));
        }
        if (decision instanceof RepairDecision.Move move) {
            return Optional.of(obstacles
                    .find(sequence, move)
                    .map(Repair::refused)
                    .orElseGet(() -> planned(sequence, finding, move)));
        }
        return Optional.empty();
    }

    private Repair planned(CatalogSequence sequence, Finding finding, RepairDecision.Move move) {
        RepairMethod method = RepairStatements.method(sequence, lock);
        return Repair.planned(
                move.next(),
                method,
                RepairStatements.render(method, finding.observation(), move),
                () -> scripts.render(sequence, finding.observation(), method),
                notes.of(sequence, method));
    }
}
