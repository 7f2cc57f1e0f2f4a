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
                .isEqualTo("next is 1 but employees.emp_id already holds 10: one of the next 10 inserts can fail"
                        + " with a duplicate key; seqfix:reset moves next to 11");
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
        assertThat(finding.reason())
                .contains("MAXVALUE 100")
                .endsWith(": ALTER SEQUENCE public.employees_emp_id_seq NO MAXVALUE;");
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
                .endsWith(": ALTER TABLE public.employees ALTER COLUMN emp_id"
                        + " SET DEFAULT nextval('public.employees_emp_id_seq');");
        assertThat(verdict(observation(SERIAL, called(32766), ValueRange.SMALLINT, Allocation.PLAIN, 32766L)))
                .isEqualTo(Verdict.NEAR_LIMIT);
    }

    @Test
    void columnAndSequenceThatEndTogetherAreWidenedTogether() {
        Observation full =
                observation(ascending(1, 1, 32767), called(32767), ValueRange.SMALLINT, Allocation.PLAIN, 32767L);
        assertThat(judge.judge(full).reason())
                .contains("ALTER SEQUENCE public.employees_emp_id_seq", "ALTER TABLE public.employees");
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
    void unboundTellsHowToStateAMapping() {
        assertThat(judge.judge(new Observation(SERIAL, List.of(), called(1), null, null))
                        .reason())
                .isEqualTo("no identity column and no column default is known to draw from this sequence: nothing to"
                        + " compare; where an application draws from it, state for which column: <mapping><sequence>"
                        + Sequences.NAME.display() + "</sequence><column>table.column</column></mapping>");
    }

    @Test
    void aSuggestionIsJudgedAsIfItWereStated() {
        Observation unbound = new Observation(SERIAL, List.of(), notCalled(1), null, "the trigger x seems to draw");

        Finding drifted = judge.judge(unbound.withSuggested(observation(SERIAL, notCalled(1), 10L)));
        Finding inSync = judge.judge(unbound.withSuggested(observation(SERIAL, notCalled(1), (Long) null)));

        assertThat(drifted.verdict()).isEqualTo(Verdict.UNBOUND);
        assertThat(drifted.suggestion()).isEqualTo(judge.judge(observation(SERIAL, notCalled(1), 10L)));
        assertThat(drifted.reason())
                .startsWith("the trigger x seems to draw; it would be DRIFTED: next is 1 but employees.emp_id");
        assertThat(drifted.collides()).isTrue();
        assertThat(drifted.isNotable()).isTrue();
        assertThat(inSync.reason()).isEqualTo("the trigger x seems to draw; it would be IN_SYNC: next 1");
        assertThat(inSync.collides()).isFalse();
        assertThat(inSync.isNotable()).isFalse();
    }

    @Test
    void whatSeemsToDrawBesideBoundColumnsIsTold() {
        Observation bound = observation(SERIAL, called(10), 10L);
        Observation hinted =
                new Observation(SERIAL, bound.columns(), bound.position(), null, "the trigger x also seems to draw");

        Finding alone = judge.judge(hinted);
        Finding partial = judge.judge(hinted.withSuggested(observation(SERIAL, called(10), 5L, 10L)));

        assertThat(alone.reason()).isEqualTo("the trigger x also seems to draw");
        assertThat(alone.isNotable()).isFalse();
        assertThat(partial.verdict()).isEqualTo(Verdict.IN_SYNC);
        assertThat(partial.reason()).isEqualTo("the trigger x also seems to draw; it would be IN_SYNC: next 11");
        assertThat(partial.isNotable()).isTrue();
    }

    @Test
    void aSuggestionSurvivesAnotherPosition() {
        Observation suggested = observation(SERIAL, called(10), 10L);
        Observation unbound = new Observation(SERIAL, List.of(), called(10), null, null).withSuggested(suggested);

        assertThat(unbound.at(called(5)).suggested()).isSameAs(suggested);
        assertThat(unbound.with(RowsAhead.nearest(null)).suggested()).isSameAs(suggested);
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
    void theEdgeIsOverAllColumnsThatShareTheSequence() {
        assertThat(observation(SERIAL, called(50), 1000L, 10L).edge()).isEqualTo(1000);
        assertThat(observation(SERIAL, called(50), 10L, 1000L).edge()).isEqualTo(1000);
        assertThat(verdict(observation(SERIAL, called(50), 1000L, 10L))).isEqualTo(Verdict.DRIFTED);
        assertThat(verdict(observation(SERIAL, called(50), 10L, 1000L))).isEqualTo(Verdict.DRIFTED);
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
    void numbersBeyondLongDoNotOverflow() {
        Sequence whole = sequence(1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, false);
        Finding finding = judge.judge(observation(whole, notCalled(Long.MIN_VALUE), Long.MAX_VALUE - 1));

        assertThat(finding.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(finding.behindBy()).isEqualTo(BigInteger.valueOf(3));
    }

    private Verdict verdict(Observation observation) {
        return judge.judge(observation).verdict();
    }
}
