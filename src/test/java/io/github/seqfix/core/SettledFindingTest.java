package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.binding;
import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.column;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mapping has settled is told of no more. */
class SettledFindingTest {
    private static final Sequence SERIAL = sequence(1, 1, 1, Integer.MAX_VALUE, false);
    private static final Binding STATED = incomparable("code", BoundBy.MAPPING, Binding.STATED_INCOMPARABLE);
    private static final Binding TEXT = incomparable("name", BoundBy.MAPPING, "is of type text");

    private final Judge judge = new Judge(90);

    @Test
    void statedColumnIsListedWithoutAWarning() {
        Finding finding = judge.judge(observation(STATED));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(finding.reason())
                .isEqualTo(
                        "employees.code makes its ids from the sequence's values, as its mapping says: nothing to compare");
        assertThat(finding.isStated()).isTrue();
        assertThat(finding.isNotable()).isFalse();
        assertThat(report(finding).isUnwanted(finding)).isFalse();
    }

    @Test
    void comparableColumnsBesideItAreCompared() {
        ObservedColumn behind =
                new ObservedColumn(binding(ValueRange.BIGINT, Allocation.PLAIN), BigInteger.valueOf(50), null);
        Observation observation = new Observation(
                SERIAL, List.of(new ObservedColumn(STATED, null, null), behind), called(10), null, null);

        assertThat(judge.judge(observation).verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(judge.judge(observation).isStated()).isFalse();
        assertThat(judge.judge(observation.at(called(50))).isStated()).isTrue();
    }

    @Test
    void otherColumnIsWarnedOfAndNamedFirst() {
        Finding finding = judge.judge(observation(STATED, TEXT));

        assertThat(finding.reason()).startsWith("employees.name is of type text");
        assertThat(finding.isStated()).isFalse();
        assertThat(finding.isNotable()).isTrue();
        assertThat(report(finding).isUnwanted(finding)).isTrue();
    }

    @Test
    void otherVerdictsAreNotSettled() {
        assertThat(judge.judge(new Observation(SERIAL, List.of(), called(10), null, null))
                        .isStated())
                .isFalse();
        Observation unreadable =
                new Observation(SERIAL, List.of(new ObservedColumn(STATED, null, null)), called(10), "locked", null);
        assertThat(judge.judge(unreadable).isStated()).isFalse();
        assertThat(judge.judge(unreadable).isNotable()).isTrue();
    }

    /** A mapping takes the place of all that is known, so it has to say all of it. */
    @Test
    void theMappingThatSettlesCarriesAllColumns() {
        Binding pooled = binding(ValueRange.BIGINT, new Allocation(Allocation.Kind.POOLED, BigInteger.valueOf(50)));
        Binding plain = binding(ValueRange.BIGINT, Allocation.PLAIN);

        assertThat(SettlingMapping.of(observation(plain, pooled, TEXT)))
                .isEqualTo("\"-Dseqfix.mappings=public.employees_emp_id_seq=public.employees.emp_id,"
                        + "public.employees_emp_id_seq=public.employees.emp_id:POOLED(50),"
                        + "public.employees_emp_id_seq=public.employees.name:NOT_COMPARABLE\"");
        assertThat(judge.judge(observation(TEXT)).reason())
                .endsWith("check them by hand, and settle this with " + SettlingMapping.of(observation(TEXT)));
    }

    private static Observation observation(Binding... bindings) {
        return new Observation(
                SERIAL,
                List.of(bindings).stream()
                        .map(binding -> new ObservedColumn(binding, null, null))
                        .toList(),
                called(10),
                null,
                null);
    }

    private static Binding incomparable(String name, BoundBy boundBy, @Nullable String reason) {
        return new Binding(column(name), "text", boundBy, null, reason, Allocation.PLAIN, null, null);
    }

    private static RunReport report(Finding finding) {
        return new RunReport(
                "check",
                false,
                Set.of(Verdict.NOT_COMPARABLE),
                false,
                false,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(new DatabaseReport(
                        new Server("PostgreSQL", "18", "localhost", 5432, "app", "app", false),
                        "url",
                        List.of(),
                        List.of(new SequenceResult(finding, null)))),
                List.of());
    }
}
