package io.github.seqfix.maven;

import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPlanner;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.report.RunReport;
import io.github.seqfix.report.SequenceResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Moves every sequence that lags behind its table to just beyond the highest value there: forward only, one short
 * transaction each, under locks, read back before it is committed. Sequences in sync and empty tables stay as they are.
 * Does all that can be done, then fails once if something could not.
 */
@Mojo(name = "reset", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, requiresProject = false, threadSafe = true)
public final class ResetMojo extends AbstractSeqfixMojo {

    /** Shows what would be done, and writes nothing to the database. */
    @Parameter(property = "seqfix.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Skips this goal. Nothing else is read or required then. */
    @Parameter(property = "seqfix.reset.skip", defaultValue = "false")
    private boolean skipReset;

    @Inject
    ResetMojo(MavenSession session, SettingsDecrypter decrypter) {
        super(session, decrypter);
    }

    @Override
    String goal() {
        return "reset";
    }

    @Override
    boolean skipGoal() {
        return skipReset;
    }

    @Override
    boolean dryRun() {
        return dryRun;
    }

    @Override
    List<Object> goalIdentity() {
        return List.of(dryRun);
    }

    @Override
    Action action(Database database, Judge judge) {
        RepairPlanner planner = new RepairPlanner();
        return finding -> dryRun ? database.plan(finding, judge, planner) : database.repair(finding, judge, planner);
    }

    @Override
    Set<Verdict> failing() {
        return EnumSet.of(Verdict.UNKNOWN);
    }

    @Override
    void conclude(RunReport report, Set<Verdict> failing) throws MojoFailureException {
        List<String> unrepaired = report.results().stream()
                .filter(result -> isUnrepaired(result)
                        || failing.contains(result.finding().verdict()))
                .map(ResetMojo::describe)
                .toList();
        if (!unrepaired.isEmpty()) {
            throw new MojoFailureException("not repaired: " + NameList.of(unrepaired));
        }
    }

    private static boolean isUnrepaired(SequenceResult result) {
        return result.has(RepairOutcome.REFUSED) || result.has(RepairOutcome.FAILED);
    }

    private static String describe(SequenceResult result) {
        Repair repair = result.repair();
        return String.format(
                "%s is %s: %s",
                result.finding().name().display(),
                result.finding().verdict(),
                repair == null ? result.finding().reason() : repair.error());
    }
}
