package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Check.WhenNothingIsFound;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
     * UNBOUND and UNKNOWN; and NOTHING_FOUND, for a database without a sequence to look at. Default: DRIFTED, EXHAUSTED,
     * MISMATCHED, UNKNOWN, and NOTHING_FOUND where <code>schemas</code>, <code>includes</code> or <code>excludes</code> is
     * set. Another word is an error.
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
        if (failOn.isEmpty()) {
            Stream.of(Verdict.values()).filter(Verdict::failsByDefault).forEach(failing::add);
            return new Check(failing, WhenNothingIsFound.FAIL_IF_SCOPED);
        }
        WhenNothingIsFound nothingFound = WhenNothingIsFound.PASS;
        for (String word : failOn) {
            String name = Words.parse("failOn", word, words(), Function.identity());
            if (name.equals(RunReport.NOTHING_FOUND)) {
                nothingFound = WhenNothingIsFound.FAIL;
            } else {
                failing.add(Verdict.valueOf(name));
            }
        }
        return new Check(failing, nothingFound);
    }

    private static String[] words() {
        return Stream.concat(Stream.of(Verdict.values()).map(Verdict::name), Stream.of(RunReport.NOTHING_FOUND))
                .toArray(String[]::new);
    }

    @Override
    String failure(RunReport report) {
        if (report.failsForNothing()) {
            return RunReport.NOTHING_FOUND + ": " + String.join("; ", report.remarks());
        }
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
