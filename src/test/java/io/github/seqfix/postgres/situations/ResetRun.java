package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scope;
import io.github.seqfix.postgres.ConnectionSettings;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.Repairer;
import io.github.seqfix.postgres.Timeouts;
import io.github.seqfix.testing.TestDatabase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of the goal {@code reset}: connect, look, judge, repair, as the Maven goal does it.
 *
 * @param results what came out for each sequence
 */
record ResetRun(Map<QualifiedName, Result> results) {
    private static final int NEAR_LIMIT_PERCENT = 90;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * What came out for one sequence.
     *
     * @param finding what was found
     * @param repair what was done; null when nothing was
     */
    record Result(Finding finding, @Nullable Repair repair) {}

    Result of(QualifiedName sequence) {
        return Objects.requireNonNull(results.get(sequence), () -> sequence + " was not found");
    }

    /** Runs the goal as a role of the database. */
    static ResetRun start(TestDatabase database, String user, String password, Declarations declarations)
            throws Exception {
        Judge judge = new Judge(NEAR_LIMIT_PERCENT);
        Map<QualifiedName, Result> results = new LinkedHashMap<>();
        try (Database connected = Database.connect(new ConnectionSettings(
                database.url(), user, password, 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE)))) {
            Repairer repairer = connected.repairer(judge, RepairPolicy.forward(), LockMode.TABLE);
            connected.scan(Scope.everything(), declarations).observations().stream()
                    .map(judge::judge)
                    .forEach(finding -> results.put(
                            finding.name(),
                            new Result(finding, repairer.repair(finding).orElse(null))));
        }
        return new ResetRun(results);
    }
}
