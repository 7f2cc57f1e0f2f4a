package io.github.seqfix.report;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.ValueRange;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs and results for the tests of reports. */
final class SampleRuns {
    private static final Server SERVER = new Server("PostgreSQL", "18.6", "localhost", 5432, "app", "owner", false);

    private SampleRuns() {}

    static RunReport run(String goal, boolean dryRun, SequenceResult... results) {
        return run(goal, dryRun, false, results);
    }

    static RunReport run(String goal, boolean dryRun, boolean failOnNothing, SequenceResult... results) {
        return new RunReport(
                goal,
                dryRun,
                goal.equals("check") ? Set.of(Verdict.DRIFTED, Verdict.UNKNOWN) : Set.of(Verdict.UNKNOWN),
                failOnNothing,
                false,
                Instant.parse("2026-01-31T12:00:00Z"),
                Duration.ofMillis(87),
                List.of(new DatabaseReport(SERVER, "the POM", List.of("reading t.id took 1.2 s"), List.of(results))),
                List.of());
    }

    static SequenceResult result(
            String name, @Nullable Position position, @Nullable Long edge, @Nullable Repair repair) {
        return result("public", name, position, edge, repair);
    }

    static SequenceResult result(
            String schema, String name, @Nullable Position position, @Nullable Long edge, @Nullable Repair repair) {
        Sequence sequence = new Sequence(
                new QualifiedName(schema, name),
                "integer",
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.valueOf(Integer.MAX_VALUE),
                BigInteger.ONE,
                false);
        Binding binding = new Binding(
                new TableColumn(new QualifiedName("public", "employees"), "emp_id"),
                "integer",
                BoundBy.OWNED,
                ValueRange.INTEGER,
                null,
                Allocation.PLAIN,
                null,
                null);
        ObservedColumn column = new ObservedColumn(binding, edge == null ? null : BigInteger.valueOf(edge), null);
        String obstacle = position == null ? "the role may not read it" : null;
        Finding finding = new Judge(90).judge(new Observation(sequence, List.of(column), position, obstacle, null));
        return new SequenceResult(finding, repair);
    }
}
