package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.report.FailureMessage;
import io.github.seqfix.run.Action;
import java.util.ArrayList;
import java.util.List;
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
 * Fails the build when a sequence lags behind its table, so that a later insert would fail with "duplicate key value
 * violates unique constraint". Looks only: everything is read in READ ONLY transactions.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractSeqfixMojo {
    /**
     * The verdicts that fail the build. They are IN_SYNC, DRIFTED, EXHAUSTED, NEAR_LIMIT, NOT_COMPARABLE, MISMATCHED,
     * CYCLES, UNBOUND and UNKNOWN; and NOTHING_FOUND, for a database without a sequence to look at; and COLLISION, for a
     * sequence that runs into an id that is taken although its verdict does not fail: a CYCLE sequence with rows ahead of
     * it, and one that would be DRIFTED if the mapping were stated that its reason suggests; or NONE, alone: the report is
     * all then. Default: DRIFTED, EXHAUSTED, MISMATCHED, UNKNOWN, and NOTHING_FOUND where <code>schemas</code>,
     * <code>includes</code> or <code>excludes</code> is set. Another word, and an empty one, are errors.
     */
    @Parameter(property = "seqfix.failOn")
    private List<@Nullable String> failOn = new ArrayList<>();

    /**
     * Skips this goal: <code>true</code> or <code>false</code>, another word is an error. Nothing else is read or required
     * then.
     */
    @Parameter(property = "seqfix.check.skip", defaultValue = "false")
    private String skipCheck = "false";

    @Inject
    CheckMojo(MavenSession session, SettingsDecrypter decrypter, ProjectDependenciesResolver dependenciesResolver) {
        super(session, decrypter, dependenciesResolver);
    }

    @Override
    boolean skipGoal() throws MojoExecutionException {
        return Switches.isOn("skipCheck", skipCheck);
    }

    @Override
    Action action() throws MojoExecutionException {
        return FailOn.check(Elements.of("failOn", failOn));
    }

    @Override
    String failure(RunReport report, @Nullable String file) {
        return new FailureMessage(report, file).ofCheck(command("reset"));
    }
}
