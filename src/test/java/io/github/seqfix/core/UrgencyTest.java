package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    @Test
    void whatNoRepairMendsComesFirstAndWhatIsInOrderLast() {
        List<Finding> findings = new ArrayList<>(Stream.of(Verdict.values())
                .map(verdict -> finding("a", verdict))
                .toList());

        findings.sort(new Urgency());

        assertThat(findings)
                .extracting(Finding::verdict)
                .containsExactly(
                        Verdict.EXHAUSTED,
                        Verdict.MISMATCHED,
                        Verdict.UNKNOWN,
                        Verdict.DRIFTED,
                        Verdict.NEAR_LIMIT,
                        Verdict.NOT_COMPARABLE,
                        Verdict.CYCLES,
                        Verdict.UNBOUND,
                        Verdict.IN_SYNC);
    }

    @Test
    void equalsAreSortedByName() {
        List<Finding> findings = new ArrayList<>(
                List.of(finding("b", Verdict.DRIFTED), finding("a", Verdict.DRIFTED), finding("c", Verdict.EXHAUSTED)));

        findings.sort(new Urgency());

        assertThat(findings).extracting(found -> found.name().name()).containsExactly("c", "a", "b");
    }

    @Test
    void whatFailsSoonerComesBeforeWhatFailsLaterAndWhatIsNotKnown() {
        List<Finding> findings = new ArrayList<>(List.of(
                finding("a", Verdict.DRIFTED),
                colliding("b", 70),
                colliding("c", 0),
                colliding("d", 9),
                finding("e", Verdict.UNKNOWN)));

        findings.sort(new Urgency());

        assertThat(findings).extracting(found -> found.name().name()).containsExactly("e", "c", "d", "b", "a");
    }

    @Test
    void whatDiffersInItsNameOnlyIsEquallyUrgent() {
        assertThat(Urgency.withoutNames().compare(colliding("a", 3), colliding("b", 3)))
                .isZero();
        assertThat(Urgency.withoutNames().compare(colliding("b", 3), colliding("a", 4)))
                .isNegative();
    }

    private static Finding colliding(String name, long insertsBefore) {
        Finding finding = finding(name, Verdict.DRIFTED);
        return new Finding(
                finding.observation(),
                finding.verdict(),
                null,
                null,
                null,
                new Collision(Sequences.column("emp_id"), Sequences.number(100), Sequences.number(insertsBefore)));
    }

    private static Finding finding(String name, Verdict verdict) {
        Sequence like = Sequences.ascending(1, 1, 100);
        Sequence sequence = new Sequence(
                new QualifiedName("public", name),
                like.dataType(),
                like.start(),
                like.increment(),
                like.min(),
                like.max(),
                like.cache(),
                false);
        return new Finding(Sequences.observation(sequence, Sequences.called(1)), verdict, null, null, null);
    }

    @Test
    void everyVerdictHasItsPlace() {
        assertThat(Urgency.verdicts())
                .containsExactlyInAnyOrder(Verdict.values())
                .startsWith(Verdict.EXHAUSTED)
                .endsWith(Verdict.IN_SYNC);
    }
}
