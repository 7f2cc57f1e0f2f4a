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
 * The goal {@code check}: shows beside what has drifted what {@code reset} would do about it.
 *
 * @param failOn the verdicts that fail the goal
 * @param whenNothingIsFound whether it fails the goal when there is no sequence to look at
 * @param failOnCollision whether it fails the goal when a sequence runs into an id that is taken, whatever its verdict
 */
public record Check(Set<Verdict> failOn, WhenNothingIsFound whenNothingIsFound, boolean failOnCollision)
        implements Action {

    /** A check that fails for verdicts, and where nothing is found. */
    public Check(Set<Verdict> failOn, WhenNothingIsFound whenNothingIsFound) {
        this(failOn, whenNothingIsFound, false);
    }

    public Check {
        failOn = Set.copyOf(failOn);
    }

    /** What a database without a sequence in scope means. */
    public enum WhenNothingIsFound {
        /** Nothing is wrong. */
        PASS,
        /** The goal fails. */
        FAIL,
        /** The goal fails where the scope has a pattern, so that something was expected. */
        FAIL_IF_SCOPED
    }

    @Override
    public boolean failOnNothing(Scope scope) {
        return switch (whenNothingIsFound) {
            case PASS -> false;
            case FAIL -> true;
            case FAIL_IF_SCOPED -> !scope.isEverything();
        };
    }

    @Override
    public String goal() {
        return "check";
    }

    @Override
    public boolean dryRun() {
        return false;
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public List<SequenceResult> apply(ScannedSequences scanned, Judge judge, List<Finding> findings, Progress progress)
            throws DatabaseException {
        if (findings.stream().noneMatch(finding -> finding.verdict() == Verdict.DRIFTED)) {
            return findings.stream().map(Check::withoutRepair).toList();
        }
        Repairer repairer = scanned.repairer(judge, RepairPolicy.forward(), LockMode.TABLE);
        return findings.stream().map(repairer::planForWhoMay).toList();
    }

    private static SequenceResult withoutRepair(Finding finding) {
        return new SequenceResult(finding, null);
    }
}
