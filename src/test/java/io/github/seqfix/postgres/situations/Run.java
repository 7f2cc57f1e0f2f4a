package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.ConnectionSettings;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.Repairer;
import io.github.seqfix.postgres.Timeouts;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a goal: connect, look, judge, repair, as the Maven goals do it.
 *
 * @param results what came out for each sequence
 */
record Run(Map<QualifiedName, Result> results) {
    private static final Judge JUDGE = new Judge(90);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Timeouts PATIENT = new Timeouts(PATIENCE, PATIENCE);

    /**
     * What came out for one sequence.
     *
     * @param finding what was found
     * @param repair what was done; null when nothing was
     */
    record Result(Finding finding, @Nullable Repair repair) {}

    /** How to log in, patiently. */
    static ConnectionSettings settings(String url, String user, String password) {
        return settings(url, user, password, PATIENT);
    }

    static ConnectionSettings settings(String url, String user, String password, Timeouts timeouts) {
        return new ConnectionSettings(url, user, password, 0, PATIENCE, timeouts);
    }

    /** Runs the goal {@code check}. */
    static Run check(ConnectionSettings settings) throws Exception {
        try (Database database = Database.connect(settings)) {
            return run(database, Declarations.NONE, findings -> Collections.nCopies(findings.size(), Optional.empty()));
        }
    }

    /** Runs the goal {@code reset}. */
    static Run reset(ConnectionSettings settings, Declarations declarations) throws Exception {
        try (Database database = Database.connect(settings)) {
            Repairer repairer = database.repairer(JUDGE, RepairPolicy.forward(), LockMode.TABLE);
            return run(database, declarations, findings -> repairer.repair(findings, Progress.NONE));
        }
    }

    private static Run run(
            Database database, Declarations declarations, Function<List<Finding>, List<Optional<Repair>>> action)
            throws Exception {
        List<Finding> findings = database.scan(Scope.everything(), declarations, Progress.NONE).observations().stream()
                .map(JUDGE::judge)
                .toList();
        List<Optional<Repair>> repairs = action.apply(findings);
        Map<QualifiedName, Result> results = new LinkedHashMap<>();
        for (int index = 0; index < findings.size(); index++) {
            results.put(
                    findings.get(index).name(),
                    new Result(findings.get(index), repairs.get(index).orElse(null)));
        }
        return new Run(results);
    }

    Result of(QualifiedName sequence) {
        return Objects.requireNonNull(results.get(sequence), () -> sequence + " was not found");
    }

    /** The verdicts, by the sequences' names without their schemas. */
    Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new TreeMap<>();
        results.forEach(
                (name, result) -> verdicts.put(name.name(), result.finding().verdict()));
        return verdicts;
    }
}
