package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.NAME;
import static io.github.seqfix.core.Sequences.column;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CuresTest {
    private static final long INTEGER = Integer.MAX_VALUE;

    private final Judge judge = new Judge(90);

    @Test
    void whatAStandbyShowsIsCuredOnThePrimary() {
        Observation standby = observation(
                sequence("integer", INTEGER),
                new Position(BigInteger.ONE, true, false),
                held(keyed(UniqueKey.ALONE), null));

        assertThat(Cures.reset(standby, BigInteger.TEN)).isEqualTo("on the primary, seqfix:reset moves next to 10");
    }

    @Test
    void thePrimaryIsNamedWhereItIsKnown() {
        Observation standby = observation(
                sequence("integer", INTEGER),
                new Position(BigInteger.ONE, true, false, "db1:5433"),
                held(keyed(UniqueKey.ALONE), null));

        assertThat(Cures.reset(standby, BigInteger.TEN))
                .isEqualTo("on the primary db1:5433, seqfix:reset moves next to 10");
    }

    @Test
    void idsRepeatWhereNoUniqueIndexHoldsTheColumn() {
        Binding loose = keyed(UniqueKey.NONE);

        assertThat(reason(held(loose, 10L)))
                .contains(": one of the next 10 inserts can repeat ids without an error, since no unique index holds"
                        + " employees.emp_id; ")
                .doesNotContain("duplicate key");
        assertThat(reason(held(loose, 10L), held(keyed(UniqueKey.ALONE), 1L)))
                .contains("can fail with a duplicate key");
        assertThat(reason(held(loose, 10L), held(keyed(UniqueKey.ALONE), 0L))).contains("can repeat ids");
        assertThat(reason(held(loose, 10L), held(keyed(UniqueKey.ALONE), null))).contains("can repeat ids");
        assertThat(reason(held(loose, 10L), held(loose, 5L))).contains("holds employees.emp_id or employees.emp_id; ");
    }

    @Test
    void whatIsCertainIsNotCalledPossible() {
        Observation one = observation(
                sequence("integer", INTEGER),
                new Position(BigInteger.ONE, false, true),
                held(keyed(UniqueKey.NONE), 10L));
        Observation unique = observation(
                sequence("integer", INTEGER),
                new Position(BigInteger.ONE, false, true),
                held(keyed(UniqueKey.ALONE), 10L));

        assertThat(Cures.repeated(one, BigInteger.ONE, true)).startsWith("repeats an id without an error, ");
        assertThat(Cures.repeated(one, BigInteger.ONE)).startsWith("can repeat ids without an error, ");
        assertThat(Cures.repeated(unique, BigInteger.ONE, true)).isEqualTo("fails with a duplicate key");
        assertThat(Cures.repeated(unique, BigInteger.ONE)).isEqualTo("can fail with a duplicate key");
    }

    @Test
    void numbersThatMayRestartAreLeftAlone() {
        Finding finding = judge.judge(observation(held(keyed(UniqueKey.part("pk", List.of("Year", "emp_id"))), 10L)));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(finding.behindBy()).isNull();
        assertThat(finding.reason())
                .isEqualTo("next is 1 but employees.emp_id already holds 10: emp_id is unique only within the key pk"
                        + " (\"Year\", emp_id), so its numbers may restart for each (\"Year\"), and seqfix leaves the"
                        + " sequence alone; if they do not, say so by <mapping><sequence>public.employees_emp_id_seq"
                        + "</sequence><column>public.employees.emp_id</column></mapping>");
    }

    @Test
    void numbersThatMayRestartAreFineBeyondTheRows() {
        assertThat(judge.judge(observation(held(keyed(UniqueKey.part("pk", List.of("year", "emp_id"))), 0L)))
                        .verdict())
                .isEqualTo(Verdict.IN_SYNC);
    }

    @Test
    void whatIsProvenOfAnotherColumnCounts() {
        ObservedColumn restarting = held(keyed(UniqueKey.part("pk", List.of("year", "emp_id"))), 10L);

        assertThat(verdict(restarting, held(keyed(UniqueKey.ALONE), 1L))).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict(restarting, held(keyed(UniqueKey.ALONE), 0L))).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict(restarting, held(keyed(UniqueKey.NONE), 1L))).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void whoStatesTheBindingSaysThatTheNumbersDoNotRestart() {
        UniqueKey part = UniqueKey.part("pk", List.of("year", "emp_id"));
        for (BoundBy boundBy : BoundBy.values()) {
            boolean stated = boundBy == BoundBy.MAPPING || boundBy == BoundBy.ENTITY;
            assertThat(binding(boundBy, part).mayRestart()).isEqualTo(!stated);
        }
        assertThat(keyed(UniqueKey.NONE).mayRestart()).isFalse();
    }

    private Verdict verdict(ObservedColumn... columns) {
        return judge.judge(observation(columns)).verdict();
    }

    private @Nullable String reason(ObservedColumn... columns) {
        return judge.judge(observation(columns)).reason();
    }

    private static Sequence sequence(String type, long max) {
        return new Sequence(
                NAME, type, BigInteger.ONE, BigInteger.ONE, BigInteger.ONE, number(max), BigInteger.ONE, false);
    }

    private static Binding keyed(UniqueKey key) {
        return binding(BoundBy.OWNED, key);
    }

    private static Binding binding(BoundBy boundBy, UniqueKey key) {
        return new Binding(
                column("emp_id"), "bigint", boundBy, ValueRange.BIGINT, null, Allocation.PLAIN, null, null, key);
    }

    private static ObservedColumn held(Binding binding, @Nullable Long edge) {
        return new ObservedColumn(binding, edge == null ? null : number(edge), null);
    }

    private static Observation observation(ObservedColumn... columns) {
        return observation(sequence("bigint", Long.MAX_VALUE), notCalled(1), columns);
    }

    private static Observation observation(Sequence sequence, Position position, ObservedColumn... columns) {
        return new Observation(sequence, Stream.of(columns).toList(), position, null, null);
    }
}
