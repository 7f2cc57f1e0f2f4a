package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Reset;
import io.github.seqfix.run.RunSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One run of a goal: connect, look, judge, repair, as the Maven goals do it.
 *
 * @param results what came out for each sequence
 */
record Run(Map<QualifiedName, SequenceResult> results) {
    private static final int NEAR_LIMIT_PERCENT = 90;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Timeouts PATIENT = new Timeouts(PATIENCE, PATIENCE);

    /** How to log in, patiently. */
    static ConnectionSettings settings(String url, String user, String password) {
        return settings(url, user, password, PATIENT);
    }

    static ConnectionSettings settings(String url, String user, String password, Timeouts timeouts) {
        return new ConnectionSettings(url, user, password, 0, PATIENCE, timeouts);
    }

    /** Runs the goal {@code check}. */
    static Run check(ConnectionSettings settings) throws Exception {
        return run(settings, Declarations.NONE, new Check(Set.of()));
    }

    /** Runs the goal {@code reset}. */
    static Run reset(ConnectionSettings settings, Declarations declarations) throws Exception {
        return run(settings, declarations, new Reset(RepairPolicy.forward(), LockMode.TABLE, false));
    }

    private static Run run(ConnectionSettings settings, Declarations declarations, Action action) throws Exception {
        RunSettings run =
                new RunSettings(List.of(settings), Scope.everything(), declarations, NEAR_LIMIT_PERCENT, action);
        Map<QualifiedName, SequenceResult> results = new LinkedHashMap<>();
        new io.github.seqfix.run.Run(run, Progress.NONE)
                .execute()
                .results()
                .forEach(result -> results.put(result.finding().name(), result));
        return new Run(results);
    }

    SequenceResult of(QualifiedName sequence) {
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
