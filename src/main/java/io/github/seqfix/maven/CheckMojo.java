package io.github.seqfix.maven;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.Repairer;
import io.github.seqfix.report.RunReport;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
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
    String goal() {
        return "check";
    }

    @Override
    boolean skipGoal() {
        return skipCheck;
    }

    @Override
    boolean dryRun() {
        return false;
    }

    @Override
    List<Object> goalIdentity() {
        return List.of(failOn);
    }

    @Override
    Action action() {
        return (database, judge, findings, progress) -> {
            if (findings.stream().noneMatch(finding -> finding.verdict() == Verdict.DRIFTED)) {
                return Collections.nCopies(findings.size(), Optional.empty());
            }
            Repairer repairer = database.repairer(judge, RepairPolicy.forward(), LockMode.TABLE);
            return findings.stream()
                    .map(finding -> repairer.plan(finding).filter(repair -> repair.outcome() == RepairOutcome.PLANNED))
                    .toList();
        };
    }

    @Override
    Set<Verdict> failing() throws MojoExecutionException {
        Set<Verdict> failing = EnumSet.noneOf(Verdict.class);
        for (String word : failOn) {
            failing.add(verdict(word.strip()));
        }
        if (failOn.isEmpty()) {
            Stream.of(Verdict.values()).filter(Verdict::failsByDefault).forEach(failing::add);
        }
        return failing;
    }

    @Override
    void conclude(RunReport report, Set<Verdict> failing) throws MojoFailureException {
        List<String> findings = report.results().stream()
                .map(result -> result.finding())
                .filter(finding -> failing.contains(finding.verdict()))
                .map(finding -> String.format(
                        "%s is %s (next %s, edge %s)",
                        finding.name().display(),
                        finding.verdict(),
                        number(finding.observation().next()),
                        number(finding.observation().edge())))
                .toList();
        if (!findings.isEmpty()) {
            boolean repairable = failing.contains(Verdict.DRIFTED) && report.count(Verdict.DRIFTED) > 0;
            throw new MojoFailureException(NameList.of(findings)
                    + (repairable ? "; to repair what has drifted run: " + command("reset") : ""));
        }
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "none" : number.toString();
    }

    private static Verdict verdict(String word) throws MojoExecutionException {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException("failOn: '" + word + "' is no verdict; it must be one of "
                        + Stream.of(Verdict.values()).map(Verdict::name).collect(Collectors.joining(", "))));
    }
}
