package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Check;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
     * The verdicts that fail the build, of IN_SYNC, DRIFTED, EXHAUSTED, NEAR_LIMIT, NOT_COMPARABLE, MISMATCHED, CYCLES,
     * UNBOUND and UNKNOWN. Default: DRIFTED, EXHAUSTED, MISMATCHED and UNKNOWN. Another word is an error.
     */
    @Parameter(property = "seqfix.failOn")
    private List<String> failOn = new ArrayList<>();

    /** Skips this goal. Nothing else is read or required then. */
    @Parameter(property = "seqfix.check.skip", defaultValue = "false")
    private boolean skipCheck;

    @Inject
    CheckMojo(MavenSession session, SettingsDecrypter decrypter, ProjectDependenciesResolver dependenciesResolver) {
        super(session, decrypter, dependenciesResolver);
    }

    @Override
    boolean skipGoal() {
        return skipCheck;
    }

    @Override
    Action action() throws MojoExecutionException {
        Set<Verdict> failing = EnumSet.noneOf(Verdict.class);
        for (String word : failOn) {
            failing.add(Words.parse("failOn", word, Verdict.values(), Verdict::name));
        }
        if (failOn.isEmpty()) {
            Stream.of(Verdict.values()).filter(Verdict::failsByDefault).forEach(failing::add);
        }
        return new Check(failing);
    }

    @Override
    String failure(RunReport report) {
        List<String> findings = report.failures().stream()
                .map(SequenceResult::finding)
                .map(finding -> String.format(
                        "%s is %s (next %s, edge %s)",
                        finding.name().display(),
                        finding.verdict(),
                        number(finding.observation().next()),
                        number(finding.observation().edge())))
                .toList();
        boolean repairable = report.failOn().contains(Verdict.DRIFTED) && report.count(Verdict.DRIFTED) > 0;
        return NameList.of(findings) + (repairable ? "; to repair what has drifted run: " + command("reset") : "");
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "none" : number.toString();
    }
}
