package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Check.WhenNothingIsFound;
import io.github.seqfix.run.Reset;
import io.github.seqfix.testing.Runs;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One run of a goal: connect, look, judge, repair, as the Maven goals do it.
 *
 * @param results what came out for each sequence
 */
record RunResults(Map<QualifiedName, SequenceResult> results) {
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
    static RunResults check(ConnectionSettings settings) throws Exception {
        return check(settings, Declarations.NONE);
    }

    /** Runs the goal {@code check}. */
    static RunResults check(ConnectionSettings settings, Declarations declarations) throws Exception {
        return run(settings, declarations, new Check(Set.of(), WhenNothingIsFound.PASS));
    }

    /** Runs the goal {@code reset}. */
    static RunResults reset(ConnectionSettings settings, Declarations declarations) throws Exception {
        return run(settings, declarations, new Reset(RepairPolicy.forward(), LockMode.TABLE, false));
    }

    private static RunResults run(ConnectionSettings settings, Declarations declarations, Action action)
            throws Exception {
        Map<QualifiedName, SequenceResult> results = new LinkedHashMap<>();
        Runs.run(settings, declarations, action)
                .forEach(result -> results.put(result.finding().name(), result));
        return new RunResults(results);
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
