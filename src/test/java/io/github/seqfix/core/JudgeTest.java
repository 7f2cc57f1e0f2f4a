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

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Sequence SERIAL = ascending(1, 1, 2147483647);
    private final Judge judge = new Judge(90);

    @Test
    void driftIsWhatTheIssueShows() {
        Finding finding = judge.judge(observation(SERIAL, notCalled(1), 10L));

        assertThat(finding.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(finding.behindBy()).isEqualTo(10);
        assertThat(finding.usedPercent()).isZero();
        assertThat(finding.reason())
                .isEqualTo("next is 1 but employees.emp_id already holds 10: the next 10 inserts can fail with a"
                        + " duplicate key; seqfix:reset moves next to 11");
    }

    @Test
    void oneInsertIsToldInTheSingular() {
        assertThat(judge.judge(observation(SERIAL, notCalled(10), 10L)).reason())
                .contains(": the next insert can fail");
    }

    @Test
    void inSyncOneBeyondTheEdge() {
        Finding finding = judge.judge(observation(SERIAL, called(10), 10L));

        assertThat(finding.verdict()).isEqualTo(Verdict.IN_SYNC);
        assertThat(finding.reason()).isNull();
        assertThat(finding.behindBy()).isZero();
    }

    @Test
    void theEdgeOfSeveralColumnsIsTheFurthest() {
        assertThat(verdict(observation(SERIAL, called(10), 5L, 11L, null))).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict(observation(SERIAL, called(11), 5L, 11L, null))).isEqualTo(Verdict.IN_SYNC);
        Sequence descending = sequence(-1, -1, -100, -1, false);
        assertThat(verdict(observation(descending, called(-5), -2L, -6L))).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict(observation(descending, called(-6), -2L, -6L))).isEqualTo(Verdict.IN_SYNC);
    }

    @Test
    void anEmptyTableIsInSync() {
        assertThat(verdict(observation(SERIAL, notCalled(1), (Long) null))).isEqualTo(Verdict.IN_SYNC);
    }

    @Test
    void exhaustedWhenNextvalWouldRaise() {
        Finding finding = judge.judge(observation(ascending(1, 1, 100), called(100), 50L));

        assertThat(finding.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(finding.usedPercent()).isEqualTo(100);
        assertThat(finding.reason()).contains("MAXVALUE 100").contains("widen the sequence (");
    }

    @Test
    void exhaustedWhenNoRoomIsLeftBeyondTheEdge() {
        assertThat(judge.judge(observation(ascending(1, 1, 100), notCalled(1), 100L)))
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.EXHAUSTED);
                    assertThat(finding.behindBy()).isEqualTo(100);
                    assertThat(finding.reason()).contains("holds 100").contains("MAXVALUE 100");
                });
        assertThat(verdict(observation(ascending(1, 1, 100), notCalled(1), 99L)))
                .isEqualTo(Verdict.DRIFTED);
        assertThat(verdict(observation(ascending(7, 1, 100), notCalled(1), 99L)))
                .isEqualTo(Verdict.EXHAUSTED);
    }

    @Test
    void exhaustedWhenTheColumnCannotHoldTheNextValue() {
        Observation full = observation(SERIAL, called(32767), ValueRange.SMALLINT, Allocation.PLAIN, 32767L);

        Finding finding = judge.judge(full);

        assertThat(finding.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(finding.reason())
                .contains("32767")
                .contains("employees.emp_id")
                .contains("widen the column (");
        assertThat(verdict(observation(SERIAL, called(32766), ValueRange.SMALLINT, Allocation.PLAIN, 32766L)))
                .isEqualTo(Verdict.NEAR_LIMIT);
    }

    @Test
    void columnAndSequenceThatEndTogetherAreWidenedTogether() {
        Observation full =
                observation(ascending(1, 1, 32767), called(32767), ValueRange.SMALLINT, Allocation.PLAIN, 32767L);
        assertThat(judge.judge(full).reason()).contains("widen the column and the sequence");
    }

    @ParameterizedTest
    @CsvSource({"89, IN_SYNC, 89", "90, NEAR_LIMIT, 90", "99, NEAR_LIMIT, 99"})
    void nearLimitFromTheGivenPercentOn(long lastValue, Verdict expected, double percent) {
        Finding finding = judge.judge(observation(ascending(1, 1, 100), called(lastValue), lastValue));

        assertThat(finding.verdict()).isEqualTo(expected);
        assertThat(finding.usedPercent()).isEqualTo(percent);
        if (expected == Verdict.NEAR_LIMIT) {
            assertThat(finding.reason()).contains("percent of the values up to its MAXVALUE 100 are used");
        }
    }

    @Test
    void percentIsMirroredForDescendingSequences() {
        Finding finding = judge.judge(observation(sequence(-1, -1, -100, -1, false), called(-25), -25L));
        assertThat(finding.usedPercent()).isEqualTo(25);
    }

    @Test
    void percentIsRoundedDown() {
        assertThat(judge.judge(observation(ascending(1, 1, 30000), called(26999), 26999L))
                        .usedPercent())
                .isEqualTo(89.99);
    }

    @Test
    void aPositionPastWhatTheColumnHoldsHasUsedAllAndNoMore() {
        Observation past = observation(SERIAL, called(65534), ValueRange.SMALLINT, Allocation.PLAIN, 5L);
        assertThat(judge.judge(past).usedPercent()).isEqualTo(100);
    }

    @Test
    void aPositionBeforeTheRangeHasUsedNothing() {
        assertThat(judge.judge(observation(SERIAL, called(-5), (Long) null)).usedPercent())
                .isZero();
    }

    @Test
    void cyclesIsDecidedBeforeAnythingElse() {
        Observation unseen = new Observation(
                sequence(1, 1, 1, 10, true), List.of(), null, "the role may not read the sequence", null);
        assertThat(judge.judge(unseen).verdict()).isEqualTo(Verdict.CYCLES);
        assertThat(judge.judge(unseen).reason()).contains("by design");
        assertThat(judge.judge(unseen).name()).isEqualTo(Sequences.NAME);
    }

    @Test
    void unboundBeatsUnreadable() {
        Observation unseen = new Observation(SERIAL, List.of(), null, "the role may not read the sequence", null);
        assertThat(judge.judge(unseen).verdict()).isEqualTo(Verdict.UNBOUND);
    }

    @Test
    void unboundTellsTheHint() {
        Observation hinted = new Observation(SERIAL, List.of(), called(1), null, "the trigger x draws from it");
        assertThat(judge.judge(hinted).reason()).isEqualTo("the trigger x draws from it");
    }

    @Test
    void unknownWhenSomethingCouldNotBeRead() {
        ObservedColumn column = new ObservedColumn(binding(ValueRange.INTEGER, Allocation.PLAIN), number(10), null);
        Observation half = new Observation(SERIAL, List.of(column), called(1), "reading took too long", null);

        Finding finding = judge.judge(half);

        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.reason()).isEqualTo("reading took too long");
        assertThat(finding.behindBy()).isNull();
        assertThat(verdict(new Observation(SERIAL, List.of(column), null, null, null)))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void provenDriftBeatsNotComparable() {
        Binding text = new Binding(
                column("code"), "text", BoundBy.DEFAULT, null, "is of type text", Allocation.PLAIN, null, null);
        ObservedColumn incomparable = new ObservedColumn(text, null, null);
        ObservedColumn integer = new ObservedColumn(binding(ValueRange.INTEGER, Allocation.PLAIN), number(10), null);
        List<ObservedColumn> both = List.of(incomparable, integer);

        assertThat(verdict(new Observation(SERIAL, both, called(1), null, null)))
                .isEqualTo(Verdict.DRIFTED);
        assertThat(judge.judge(new Observation(SERIAL, both, called(10), null, null)))
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
                    assertThat(finding.reason()).contains("employees.code is of type text");
                });
    }

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
    void theEdgeIsOverAllColumnsThatShareTheSequence() {
        assertThat(observation(SERIAL, called(50), 1000L, 10L).edge()).isEqualTo(1000);
        assertThat(observation(SERIAL, called(50), 10L, 1000L).edge()).isEqualTo(1000);
        assertThat(verdict(observation(SERIAL, called(50), 1000L, 10L))).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict(observation(SERIAL, called(50), 10L, 1000L))).isEqualTo(Verdict.DRIFTED);
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
                .startsWith("clients refuse values below their block size 50, and the sequence ends before: widen");
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

    @ParameterizedTest
    @CsvSource({
        "43, 10, IN_SYNC", // 32 calls earlier next is 12
        "42, 10, IN_SYNC",
        "41, 10, UNKNOWN", // 32 calls earlier next is 10
        "9, 10, DRIFTED"
    })
    void aStandbyCounts32CallsBack(long lastValue, long edge, Verdict expected) {
        Position ahead = new Position(number(lastValue), true, false);
        Finding finding = judge.judge(observation(SERIAL, ahead, edge));
        assertThat(finding.verdict()).isEqualTo(expected);
        if (expected == Verdict.UNKNOWN) {
            assertThat(finding.reason())
                    .contains("next 42 can be up to 32 calls ahead")
                    .contains("holds 10");
        }
    }

    @Test
    void aStandbyCannotTellThatARangeHasEnded() {
        Position ahead = new Position(number(100), true, false);
        assertThat(judge.judge(observation(ascending(1, 1, 100), ahead, 10L))).satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(finding.usedPercent()).isEqualTo(100);
            assertThat(finding.reason())
                    .isEqualTo("a standby shows the sequence up to 32 calls ahead of the primary, where values may be"
                            + " left: check on the primary");
        });
        assertThat(verdict(observation(ascending(1, 1, 100), ahead, 100L))).isEqualTo(Verdict.EXHAUSTED);
    }

    @Test
    void aStandbyWarnsOfALimitThatThePrimaryMayNotBeNear() {
        Sequence thousand = ascending(1, 1, 1000);
        Position certain = new Position(number(932), true, false);
        assertThat(judge.judge(observation(thousand, certain, 10L)).reason()).doesNotContain("standby");
        Position uncertain = new Position(number(931), true, false);
        assertThat(judge.judge(observation(thousand, uncertain, 10L))).satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.NEAR_LIMIT);
            assertThat(finding.reason())
                    .startsWith("next is 932: 93.1 percent of the values up to its MAXVALUE 1000 are used")
                    .endsWith("; a standby shows the sequence up to 32 calls ahead of the primary");
        });
    }

    @Test
    void theReasonNamesTheColumnThatHoldsTheEdgeAndTheOneThatIsTooNarrow() {
        Binding wide = new Binding(
                column("wide"), "bigint", BoundBy.DEFAULT, ValueRange.BIGINT, null, Allocation.PLAIN, null, null);
        Binding narrow = new Binding(
                column("narrow"), "smallint", BoundBy.DEFAULT, ValueRange.SMALLINT, null, Allocation.PLAIN, null, null);
        List<ObservedColumn> columns =
                List.of(new ObservedColumn(narrow, number(5), null), new ObservedColumn(wide, number(40000), null));

        String reason = judge.judge(new Observation(SERIAL, columns, called(1), null, null))
                .reason();
        assertThat(reason).startsWith("employees.wide holds 40000").contains("fits employees.narrow (smallint)");
        List<ObservedColumn> turned =
                List.of(new ObservedColumn(wide, number(5), null), new ObservedColumn(narrow, number(6), null));
        assertThat(judge.judge(new Observation(SERIAL, turned, called(32767), null, null))
                        .reason())
                .contains("fits employees.narrow (smallint)");
        assertThat(judge.judge(new Observation(SERIAL, turned, called(5), null, null))
                        .reason())
                .contains("employees.narrow already holds 6");
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
    void rowsOutsideTheRangeAreMentioned() {
        ObservedColumn column =
                new ObservedColumn(binding(ValueRange.BIGINT, Allocation.PLAIN), null, number(5_000_000_000L));
        Finding finding = judge.judge(new Observation(SERIAL, List.of(column), called(1), null, null));

        assertThat(finding.verdict()).isEqualTo(Verdict.IN_SYNC);
        assertThat(finding.reason())
                .isEqualTo("employees.emp_id also holds 5000000000, which lies outside the sequence's range 1 to"
                        + " 2147483647 and does not count");
    }

    @Test
    void rowsOutsideTheRangeAreMentionedAfterTheVerdictsReason() {
        ObservedColumn column =
                new ObservedColumn(binding(ValueRange.BIGINT, Allocation.PLAIN), number(9), number(5_000_000_000L));
        Finding finding = judge.judge(new Observation(SERIAL, List.of(column), called(1), null, null));

        assertThat(finding.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(finding.reason())
                .startsWith("next is 2 but employees.emp_id already holds 9")
                .contains("; employees.emp_id also holds 5000000000");
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

    @Test
    void numbersBeyondLongDoNotOverflow() {
        Sequence whole = sequence(1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, false);
        Finding finding = judge.judge(observation(whole, notCalled(Long.MIN_VALUE), Long.MAX_VALUE - 1));

        assertThat(finding.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(finding.behindBy()).isEqualTo(BigInteger.valueOf(3));
    }
}
