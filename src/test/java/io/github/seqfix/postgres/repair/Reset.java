package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.ScannedSequences;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.testing.Runs;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One run of {@code reset} without Maven around it. */
final class Reset {
    private static final int RETRIES = 10;

    private final ConnectionSettings settings;
    private RepairPolicy policy = RepairPolicy.forward();
    private boolean acceptGap;
    private Declarations declarations = Declarations.NONE;
    private LockMode lock = LockMode.TABLE;
    private boolean dryRun;
    private Hook beforeRepairs = () -> {};

    private Reset(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** What a test does in the middle of a run. */
    @FunctionalInterface
    interface Hook {
        void run() throws Exception;
    }

    static Reset of(TestSchema schema) {
        TestDatabase database = schema.database();
        return of(database.url(), database.user(), database.password());
    }

    static Reset of(TestSchema schema, Duration lockTimeout) {
        TestDatabase database = schema.database();
        return of(database.url(), database.user(), database.password(), lockTimeout);
    }

    static Reset of(String url, String user, String password) {
        return of(url, user, password, Duration.ofSeconds(5));
    }

    static Reset of(String url, String user, String password, Duration lockTimeout) {
        return of(url, user, password, lockTimeout, RETRIES);
    }

    static Reset of(String url, String user, String password, Duration lockTimeout, int connectRetries) {
        return new Reset(new ConnectionSettings(
                url,
                user,
                password,
                connectRetries,
                Duration.ofSeconds(10),
                new Timeouts(Duration.ofMinutes(1), lockTimeout)));
    }

    Reset policy(RepairMode mode, @Nullable Long restartWith, long margin) {
        policy = new RepairPolicy(
                mode,
                restartWith == null ? null : BigInteger.valueOf(restartWith),
                BigInteger.valueOf(margin),
                acceptGap);
        return this;
    }

    Reset acceptGap() {
        acceptGap = true;
        return policy(RepairMode.FORWARD, null, 0);
    }

    Reset exact() {
        return policy(RepairMode.EXACT, null, 0);
    }

    Reset lock(LockMode mode) {
        lock = mode;
        return this;
    }

    Reset declaring(Declarations known) {
        declarations = known;
        return this;
    }

    Reset dry() {
        dryRun = true;
        return this;
    }

    /** Does something between the scan and the first repair. */
    Reset beforeRepairs(Hook hook) {
        beforeRepairs = hook;
        return this;
    }

    List<SequenceResult> run() {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Progress afterTheScan = (step, done, total) -> {
            if (step == Progress.Step.READ && done == total) {
                try {
                    beforeRepairs.run();
                } catch (Exception e) {
                    failure.set(e);
                }
            }
        };
        try {
            List<SequenceResult> results = Runs.run(
                    settings, declarations, new io.github.seqfix.run.Reset(policy, lock, dryRun), afterTheScan);
            if (failure.get() != null) {
                throw new IllegalStateException("The hook has failed", failure.get());
            }
            return results;
        } catch (DatabaseException | UnknownNameException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Repairs one sequence, as it was found once, again and again in quick succession. */
    void repeat(String sequence, Predicate<Repair> onceMore) {
        Judge judge = new Judge(Runs.NEAR_LIMIT_PERCENT);
        try (Database database = Database.connect(settings)) {
            ScannedSequences scanned = database.scan(Scope.everything(), declarations, Progress.NONE);
            Repairer repairer = scanned.repairer(judge, policy, lock);
            Finding finding = scanned.observations().stream()
                    .map(judge::judge)
                    .filter(each -> each.name().name().equals(sequence))
                    .findFirst()
                    .orElseThrow();
            do {
                beforeRepairs.run();
            } while (onceMore.test(Objects.requireNonNull(
                    repairer.repair(List.of(finding), Progress.NONE).get(0).repair())));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The repair of the only sequence with this name. */
    Repair repair(String sequence) {
        Repair repair = result(run(), sequence).repair();
        if (repair == null) {
            throw new AssertionError(sequence + " was left alone");
        }
        return repair;
    }

    static SequenceResult result(List<SequenceResult> results, String sequence) {
        return results.stream()
                .filter(result -> result.finding().name().name().equals(sequence))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sequence " + sequence));
    }
}
