package io.github.seqfix.maven;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.report.FailureMessage;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Reset;
import java.math.BigInteger;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Moves every sequence that lags behind its table to just beyond the highest value there: forward only, one short
 * transaction each, under locks, read back before it is committed. Sequences in sync and empty tables stay as they are.
 * Does all that can be done, then fails once if something could not.
 */
@Mojo(name = "reset", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, requiresProject = false, threadSafe = true)
public final class ResetMojo extends AbstractSeqfixMojo {

    /**
     * What is held off while a sequence is repaired. Locks last some milliseconds for each sequence, one sequence at a
     * time; a lock that somebody else holds is waited for as <code>lockTimeout</code> says.
     *
     * <ul>
     *   <li><code>table</code>: writers of the table, and <code>nextval</code> if the role owns the sequence. Rows that are
     *       not committed yet, with ids of whatever origin, are waited for, so none is missed; what other sessions keep in
     *       their CACHE is void afterwards. Needs UPDATE, DELETE or TRUNCATE on the table, and UPDATE on the sequence or
     *       its ownership.
     *   <li><code>sequence</code>: <code>nextval</code> only; CACHEs are void afterwards. Inserts go on: ids in rows that
     *       are not committed yet are not seen and can collide later. Needs ownership of the sequence.
     *   <li><code>none</code>: nobody. Rows as with <code>sequence</code>; never moves back, but a value that is drawn in
     *       the same microseconds, or kept in a session's CACHE, can be handed out twice. Needs UPDATE on the sequence.
     * </ul>
     *
     * <p>A lock that the role may not take is refused, with the GRANT that is missing; no weaker one is taken instead. Where
     * the role does not own the sequence, <code>setval</code> is used under the table lock, which does not hold off
     * <code>nextval</code> and does not reach CACHEs; the report says so. Another word is an error.
     */
    @Parameter(property = "seqfix.lock", defaultValue = "table")
    private String lock = "table";

    /**
     * Which way sequences may be moved: forward or exact. With <code>forward</code> only away from the start, with
     * <code>exact</code> also back to just beyond the data, never before START, and to START where a table is empty. With
     * <code>exact</code>, ids of rows that were deleted, or that clients have drawn and not yet inserted, are handed out
     * again: stop the applications first. It needs <code>lock=table</code>; together with another lock it is an error, and
     * so is another word.
     */
    @Parameter(property = "seqfix.mode", defaultValue = "forward")
    private String mode = "forward";

    /**
     * The value that <code>nextval</code> is to return next. Of every sequence in scope that has a column, with or without
     * data, it is this one, or the next one on the sequence's grid, or the first one beyond the data where that is further.
     * Never moves back unless <code>mode</code> is <code>exact</code>. A value outside a sequence's range is refused for
     * that sequence. Default: none.
     */
    @Parameter(property = "seqfix.restartWith")
    private @Nullable Long restartWith;

    /**
     * How many ids to leave free beyond the highest one in the table. It holds for every sequence in scope whose table has
     * data, in sync or not: for a cut-over, say, while the old system still writes. Where there is no room for it the repair
     * is refused. A negative number is an error.
     */
    @Parameter(property = "seqfix.margin", defaultValue = "0")
    private long margin;

    /**
     * Whether a sequence may be moved across a wide gap, to beyond rows whose ids are of another origin more often than not:
     * a sentinel, or the range of another node. It is <code>true</code> or <code>false</code>; another word is an error. With
     * <code>false</code>, the default, a repair is refused where the data leave a gap ahead of the sequence that is wider
     * than a quarter of its range, or than a trillion ids; gaps of up to 100,000 ids never count, and neither does the way
     * to the first row of all, as after an import. The refusal says how many rows lie beyond, and how to look at them. Where
     * <code>restartWith</code> itself lies beyond the gap, nobody is asked.
     */
    @Parameter(property = "seqfix.acceptGap", defaultValue = "false")
    private String acceptGap = "false";

    /**
     * Shows what would be done, from where to where, and writes nothing to the database. Fails where the real run would.
     * <code>true</code> or <code>false</code>; another word is an error. A bare <code>-Dseqfix.dryRun</code> means true.
     */
    @Parameter(property = "seqfix.dryRun", defaultValue = "false")
    private String dryRun = "false";

    /**
     * Skips this goal: <code>true</code> or <code>false</code>, another word is an error. Nothing else is read or required
     * then.
     */
    @Parameter(property = "seqfix.reset.skip", defaultValue = "false")
    private String skipReset = "false";

    @Inject
    ResetMojo(MavenSession session, SettingsDecrypter decrypter, ProjectDependenciesResolver dependenciesResolver) {
        super(session, decrypter, dependenciesResolver);
    }

    @Override
    boolean skipGoal() throws MojoExecutionException {
        return Switches.isOn("skipReset", skipReset);
    }

    @Override
    Action action() throws MojoExecutionException {
        LockMode lockMode = Words.parse("lock", lock, LockMode.values(), LockMode::word);
        return new Reset(policy(lockMode), lockMode, Switches.isOn("dryRun", dryRun));
    }

    private RepairPolicy policy(LockMode lockMode) throws MojoExecutionException {
        RepairMode repairMode = Words.parse("mode", mode, RepairMode.values(), RepairMode::word);
        if (repairMode == RepairMode.EXACT && lockMode != LockMode.TABLE) {
            throw new MojoExecutionException(
                    "mode: exact moves back only under lock=table: without it, rows that are not"
                            + " committed yet are not seen, and their ids would be handed out again");
        }
        if (margin < 0) {
            throw new MojoExecutionException(
                    "margin: " + margin + " is negative; give 0, or how many ids to leave free");
        }
        return new RepairPolicy(
                repairMode,
                restartWith == null ? null : BigInteger.valueOf(restartWith),
                BigInteger.valueOf(margin),
                Switches.isOn("acceptGap", acceptGap));
    }

    @Override
    String failure(RunReport report, @Nullable String file) {
        return new FailureMessage(report, file).ofReset();
    }
}
