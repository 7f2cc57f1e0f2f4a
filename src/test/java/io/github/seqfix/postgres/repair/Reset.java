package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scan;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.ConnectionSettings;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.DatabaseException;
import io.github.seqfix.postgres.Repairer;
import io.github.seqfix.postgres.Timeouts;
import io.github.seqfix.report.SequenceResult;
import io.github.seqfix.testing.TestDatabase;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One run of {@code reset} without Maven around it. */
final class Reset {
    private static final int RETRIES = 10;

    private final ConnectionSettings settings;
    private RepairPolicy policy = RepairPolicy.forward();
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

    /** What is done with what was found. */
    @FunctionalInterface
    private interface Work {
        void run(List<Finding> findings, Repairer repairer) throws Exception;
    }

    static Reset of(TestDatabase database) {
        return of(database.url(), database.user(), database.password());
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
                mode, restartWith == null ? null : BigInteger.valueOf(restartWith), BigInteger.valueOf(margin));
        return this;
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
        List<SequenceResult> results = new ArrayList<>();
        repair((findings, repairer) -> {
            beforeRepairs.run();
            List<Optional<Repair>> repairs =
                    dryRun ? findings.stream().map(repairer::plan).toList() : repairer.repair(findings, Progress.NONE);
            for (int index = 0; index < findings.size(); index++) {
                results.add(new SequenceResult(
                        findings.get(index), repairs.get(index).orElse(null)));
            }
        });
        return results;
    }

    /** Repairs one sequence, as it was found once, again and again in quick succession. */
    void repeat(String sequence, Predicate<Repair> onceMore) {
        repair((findings, repairer) -> {
            Finding finding = findings.stream()
                    .filter(each -> each.name().name().equals(sequence))
                    .findFirst()
                    .orElseThrow();
            do {
                beforeRepairs.run();
            } while (onceMore.test(
                    repairer.repair(List.of(finding), Progress.NONE).get(0).orElseThrow()));
        });
    }

    private void repair(Work work) {
        Judge judge = new Judge(90);
        try (Database database = Database.connect(settings)) {
            Repairer repairer = database.repairer(judge, policy, lock);
            Scan scan = database.scan(Scope.everything(), declarations, Progress.NONE);
            work.run(scan.observations().stream().map(judge::judge).toList(), repairer);
        } catch (DatabaseException | UnknownNameException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The hook has failed", e);
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
