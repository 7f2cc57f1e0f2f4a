package io.github.seqfix.run;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.ScannedSequences;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.repair.Repairer;
import java.util.List;
import java.util.Set;

/**
 * The goal {@code reset}: repairs what has drifted. It fails where a repair was refused or has failed, and where a
 * sequence could not be seen.
 *
 * @param policy where sequences are to stand
 * @param lock what is held off meanwhile
 * @param dryRun whether repairs are only planned
 */
public record Reset(RepairPolicy policy, LockMode lock, boolean dryRun) implements Action {

    @Override
    public String goal() {
        return "reset";
    }

    @Override
    public boolean writes() {
        return !dryRun;
    }

    @Override
    public Set<Verdict> failOn() {
        return Set.of(Verdict.UNKNOWN);
    }

    @Override
    public boolean failOnNothing(Scope scope) {
        return false;
    }

    @Override
    public boolean failOnCollision() {
        return false;
    }

    @Override
    public List<SequenceResult> apply(ScannedSequences scanned, Judge judge, List<Finding> findings, Progress progress)
            throws DatabaseException {
        Repairer repairer = scanned.repairer(judge, policy, lock);
        return dryRun ? findings.stream().map(repairer::plan).toList() : repairer.repair(findings, progress);
    }
}
