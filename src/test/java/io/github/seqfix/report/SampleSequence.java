package io.github.seqfix.report;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Collision;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.ValueRange;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as a report gets it: told in as few words as a test needs, judged as a run judges it.
 *
 * @param schema its schema
 * @param name its name
 * @param increment INCREMENT BY
 * @param max the end of its range
 * @param lastValue its last value, called; null when that could not be read
 * @param edge the furthest value of its column; null when there is none
 * @param shape what else is odd about it
 */
record SampleSequence(
        String schema,
        String name,
        long increment,
        BigInteger max,
        @Nullable BigInteger lastValue,
        @Nullable BigInteger edge,
        Shape shape) {
    private static final RepairScript SCRIPT =
            new RepairScript("create function f", "drop function f", BigInteger.TEN, List.of(), () -> "select f('s')");
    private static final BigInteger BIGGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** What makes a sequence's verdict another one than its numbers do. */
    enum Shape {
        ORDINARY,
        UNBOUND,
        CYCLING,
        INCOMPARABLE,
        OVERLAPPING
    }

    /** One of a verdict. */
    static SampleSequence of(Verdict verdict, String schema, String name) {
        return switch (verdict) {
            case IN_SYNC -> bigint(schema, name, 1_000, 1_000, Shape.ORDINARY);
            case DRIFTED -> bigint(schema, name, 1_000, 4_567, Shape.ORDINARY);
            case EXHAUSTED ->
                new SampleSequence(
                        schema,
                        name,
                        1,
                        ValueRange.INTEGER.max(),
                        ValueRange.INTEGER.max(),
                        ValueRange.INTEGER.max(),
                        Shape.ORDINARY);
            case NEAR_LIMIT ->
                new SampleSequence(
                        schema,
                        name,
                        1,
                        ValueRange.INTEGER.max(),
                        BigInteger.valueOf(2_000_000_000L),
                        BigInteger.valueOf(2_000_000_000L),
                        Shape.ORDINARY);
            case NOT_COMPARABLE -> bigint(schema, name, 12, 12, Shape.INCOMPARABLE);
            case MISMATCHED -> bigint(schema, name, 7, 300, Shape.OVERLAPPING);
            case CYCLES -> bigint(schema, name, 5, 5, Shape.CYCLING);
            case UNBOUND -> bigint(schema, name, 77, 77, Shape.UNBOUND);
            case UNKNOWN -> new SampleSequence(schema, name, 1, BIGGEST, null, null, Shape.ORDINARY);
        };
    }

    /** One of the type bigint whose column holds ids up to the edge. */
    static SampleSequence bigint(String schema, String name, long lastValue, long edge, Shape shape) {
        return new SampleSequence(
                schema, name, 1, BIGGEST, BigInteger.valueOf(lastValue), BigInteger.valueOf(edge), shape);
    }

    /** What a check says about it: with the plan where it has drifted. */
    SequenceResult checked() {
        Finding finding = finding();
        return new SequenceResult(finding, finding.verdict() == Verdict.DRIFTED ? planned() : null);
    }

    /** What a reset says about it: repaired where it has drifted. */
    SequenceResult repaired() {
        Finding finding = finding();
        return finding.verdict() == Verdict.DRIFTED
                ? new SequenceResult(finding, planned().done(next(), Verdict.IN_SYNC))
                : new SequenceResult(finding, null);
    }

    /** What a reset says about it that may not write. */
    SequenceResult refused(String error) {
        return new SequenceResult(finding(), Repair.refused(error));
    }

    /** What a reset says about it that went wrong. */
    SequenceResult failed(String error) {
        return new SequenceResult(finding(), planned().failed(error));
    }

    Finding finding() {
        Sequence sequence = new Sequence(
                new QualifiedName(schema, name),
                "bigint",
                BigInteger.ONE,
                BigInteger.valueOf(increment),
                BigInteger.ONE,
                max,
                BigInteger.ONE,
                shape == Shape.CYCLING);
        Position position = lastValue == null ? null : new Position(lastValue, true, true);
        List<ObservedColumn> columns =
                shape == Shape.UNBOUND ? List.of() : List.of(new ObservedColumn(binding(), edge, null));
        String unreadable = position == null ? "the role may not read it" : null;
        Finding judged = new Judge(90).judge(new Observation(sequence, columns, position, unreadable, null));
        return new Finding(
                judged.observation(),
                judged.verdict(),
                judged.reason(),
                judged.behindBy(),
                judged.usedPercent(),
                judged.verdict() == Verdict.DRIFTED ? collision(judged.observation()) : null);
    }

    /** After two inserts that go well. */
    private static Collision collision(Observation observation) {
        return new Collision(
                observation.columns().get(0).binding().column(),
                Objects.requireNonNull(observation.next()).add(BigInteger.TWO),
                BigInteger.TWO);
    }

    private Binding binding() {
        boolean comparable = shape != Shape.INCOMPARABLE;
        return new Binding(
                new TableColumn(new QualifiedName(schema, name.replace("_id_seq", "")), "id"),
                "bigint",
                BoundBy.OWNED,
                comparable ? ValueRange.BIGINT : null,
                comparable ? null : "stores an expression of it",
                shape == Shape.OVERLAPPING
                        ? new Allocation(Allocation.Kind.POOLED, BigInteger.valueOf(50))
                        : Allocation.PLAIN,
                null,
                null);
    }

    private Repair planned() {
        String sql = "alter sequence " + new QualifiedName(schema, name).toSql() + " restart with " + next();
        return Repair.planned(next(), RepairMethod.RESTART, sql, SCRIPT, List.of());
    }

    private BigInteger next() {
        return Objects.requireNonNull(edge).add(BigInteger.ONE);
    }
}
