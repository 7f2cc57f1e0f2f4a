package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.ascending;
import static io.github.seqfix.core.Sequences.binding;
import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.column;
import static io.github.seqfix.core.Sequences.notCalled;
import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.observation;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Verdicts on sequences whose clients take blocks of ids. */
class JudgeOfBlocksTest {
    private static final Sequence SERIAL = ascending(1, 1, 2147483647);
    private final Judge judge = new Judge(90);

    @Test
    void pooledBlocksReachBackBelowTheNextValue() {
        Allocation pooled = new Allocation(Allocation.Kind.POOLED, number(50));
        Sequence steps = ascending(50, 1, Long.MAX_VALUE);

        Finding finding = judge.judge(observation(steps, notCalled(101), ValueRange.BIGINT, pooled, 100L));

        assertThat(finding.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(finding.reason()).contains("ids from 52 on").contains("moves next to 151");
        assertThat(verdict(observation(steps, notCalled(151), ValueRange.BIGINT, pooled, 100L)))
                .isEqualTo(Verdict.IN_SYNC);
    }

    @Test
    void theReasonNamesWhoDraws() {
        Allocation refusing = new Allocation(Allocation.Kind.POOLED, number(50), FirstValue.REFUSED_BELOW_BLOCK);
        Sequence steps = ascending(50, 1, Long.MAX_VALUE);

        assertThat(reason(steps, 1, drawing(refusing, "the entity Order"), null))
                .isEqualTo("next is 1, and the entity Order, taking blocks of 50 ids, refuses a value below the block"
                        + " size: the next insert fails; seqfix:reset moves next to 51");
        assertThat(reason(steps, 1, drawing(refusing, "the entity Order"), 100L))
                .isEqualTo("next is 1, and the entity Order, taking blocks of 50 ids, refuses a value below the block"
                        + " size: the next insert fails; seqfix:reset moves next to 151");
        assertThat(reason(steps, 101, drawing(refusing, "the entity Order"), 100L))
                .isEqualTo("next is 101, from which the entity Order, taking blocks of 50 ids (POOLED), hands out ids"
                        + " from 52 on, but employees.emp_id already holds 100: inserts can fail with a duplicate key;"
                        + " seqfix:reset moves next to 151, from which ids begin at 102");
        assertThat(reason(steps, 101, drawing(refusing, null), 100L)).contains("from which a client, taking blocks");
        assertThat(reason(SERIAL, 1, drawing(Allocation.PLAIN, "the entity Order"), 1L))
                .isEqualTo("next is 1 but employees.emp_id already holds 1: the next insert can fail with a duplicate"
                        + " key; seqfix:reset moves next to 2; the entity Order draws from it");
        assertThat(reason(SERIAL, 1, drawing(refusing, "the entity Order"), null))
                .startsWith("the entity Order takes blocks of 50 ids (POOLED) while the sequence steps by 1,");
    }

    @Test
    void theColumnThatHindersIsNamed() {
        Allocation pooled = new Allocation(Allocation.Kind.POOLED, number(50));
        List<ObservedColumn> columns = List.of(
                new ObservedColumn(drawing(Allocation.PLAIN, "the entity Order"), number(60), null),
                new ObservedColumn(drawing(pooled, "the entity Item"), null, null));
        Observation observation =
                new Observation(ascending(50, 1, Long.MAX_VALUE), columns, notCalled(101), null, null);

        assertThat(judge.judge(observation).reason()).contains("the entity Item, taking blocks of 50 ids");
    }

    @Test
    void theColumnWhoseBlocksOverlapIsNamed() {
        Allocation pooled = new Allocation(Allocation.Kind.POOLED, number(50));
        List<ObservedColumn> columns = List.of(
                new ObservedColumn(drawing(Allocation.PLAIN, "the entity Order"), null, null),
                new ObservedColumn(drawing(pooled, "the entity Item"), null, null));

        assertThat(judge.judge(new Observation(SERIAL, columns, called(1), null, null))
                        .reason())
                .startsWith("the entity Item takes blocks of 50 ids");
    }

    @Test
    void aSequenceThatEndsBelowTheBlockIsExhausted() {
        Allocation refusing = new Allocation(Allocation.Kind.POOLED, number(50), FirstValue.REFUSED_BELOW_BLOCK);

        assertThat(reason(ascending(50, 1, 40), 1, drawing(refusing, null), null))
                .startsWith("clients refuse values below their block size 50, and the sequence ends before:"
                        + " ALTER SEQUENCE public.employees_emp_id_seq NO MAXVALUE;");
    }

    private @Nullable String reason(Sequence sequence, long next, Binding binding, @Nullable Long edge) {
        ObservedColumn column = new ObservedColumn(binding, edge == null ? null : number(edge), null);
        return judge.judge(new Observation(sequence, List.of(column), notCalled(next), null, null))
                .reason();
    }

    private static Binding drawing(Allocation allocation, @Nullable String client) {
        return new Binding(
                column("emp_id"), "bigint", BoundBy.ENTITY, ValueRange.BIGINT, null, allocation, client, null);
    }

    @Test
    void mismatchedWhenBlocksOverlap() {
        Allocation pooled = new Allocation(Allocation.Kind.POOLED, number(50));
        assertThat(judge.judge(observation(SERIAL, called(1000), ValueRange.BIGINT, pooled, 10L)))
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.MISMATCHED);
                    assertThat(finding.reason()).contains("ALTER SEQUENCE public.employees_emp_id_seq INCREMENT BY 50");
                });
    }

    @Test
    void theAllocationThatIsNotPlainIsTold() {
        Allocation pooled = new Allocation(Allocation.Kind.POOLED, number(50));
        List<ObservedColumn> columns = List.of(
                new ObservedColumn(binding(ValueRange.BIGINT, Allocation.PLAIN), null, null),
                new ObservedColumn(binding(ValueRange.BIGINT, pooled), null, null));
        assertThat(new Observation(SERIAL, columns, called(1), null, null).allocation())
                .isEqualTo(pooled);
    }

    @Test
    void clientsOfADescendingSequenceTakeNoBlocks() {
        Allocation pooled = new Allocation(Allocation.Kind.POOLED, number(50));
        List<ObservedColumn> columns = List.of(new ObservedColumn(binding(ValueRange.BIGINT, pooled), null, null));
        Sequence descending = sequence(-1, -1, -100, -1, false);

        assertThat(new Observation(SERIAL, columns, called(1), null, null).allocations())
                .containsExactly(pooled);
        assertThat(new Observation(descending, columns, called(-1), null, null).allocations())
                .containsExactly(Allocation.PLAIN);
    }

    @Test
    void plainColumnsMakeAPlainAllocation() {
        assertThat(observation(SERIAL, called(1), 9L).allocation()).isEqualTo(Allocation.PLAIN);
    }

    @Test
    void aBlockOfSeveralIdsIsNotPlain() {
        assertThat(Allocation.PLAIN.isPlain()).isTrue();
        assertThat(new Allocation(Allocation.Kind.PLAIN, number(50)).isPlain()).isFalse();
        assertThat(new Allocation(Allocation.Kind.HILO, number(1)).isPlain()).isFalse();
    }

    private Verdict verdict(Observation observation) {
        return judge.judge(observation).verdict();
    }
}
