package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of Citus' nodes, as they were measured on Citus 13.2. */
class CitusPlaceTest {
    private static final BigInteger SLICE = BigInteger.ONE.shiftLeft(48);
    private static final CitusPlace COORDINATOR = new CitusPlace(0, true);
    private static final CitusPlace WORKER = new CitusPlace(1, true);

    private final Judge judge = new Judge(90);

    @ParameterizedTest
    @CsvSource({
        "0, 1, 281474976710656",
        "1, 281474976710657, 562949953421312",
        "2, 562949953421313, 844424930131968",
        "32, 9007199254740993, 9288674231451648"
    })
    void everyNodeHasASliceOf48Bits(int group, BigInteger first, BigInteger last) {
        assertThat(new CitusPlace(group, true).slice()).isEqualTo(new ValueRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        // The coordinator's sequences have all of bigint; those of workers end one too late.
        "0, true, bigint, 1, 9223372036854775807, 1, 281474976710656",
        "1, true, bigint, 281474976710657, 562949953421313, 281474976710657, 562949953421312",
        "2, true, bigint, 562949953421313, 844424930131969, 562949953421313, 844424930131968",
        "0, true, bigint, 1, 1000, 1, 1000",
        "0, true, bigint, -5, 9223372036854775807, -5, 281474976710656",
        "0, true, integer, 1, 2147483647, 1, 2147483647",
        "1, true, integer, 1, 2147483647, 1, 2147483647",
        "0, false, bigint, 1, 9223372036854775807, 1, 9223372036854775807",
        "1, true, bigint, 1, 1000, 1, 1000",
        "0, true, bigint, -9223372036854775808, -1, -9223372036854775808, -1"
    })
    void theSliceIsThePartOfTheRangeThatCounts(
            int group, boolean distributed, String type, long min, long max, long first, long last) {
        assertThat(sequence(type, 1, min, max, new CitusPlace(group, distributed))
                        .range())
                .isEqualTo(new ValueRange(BigInteger.valueOf(first), BigInteger.valueOf(last)));
    }

    /** A coordinator's sequence at 2 with a worker's id in the table: without the slice the repair would break the worker. */
    @Test
    void idsOfWorkersDoNotCountOnTheCoordinator() {
        Sequence sequence = sequence("bigint", 1, 1, Long.MAX_VALUE, COORDINATOR);
        BigInteger foreign = new BigInteger("562949953421314");

        Finding inSync = judge.judge(observation(sequence, 2, BigInteger.TWO, foreign));
        Finding drifted = judge.judge(observation(sequence, 2, BigInteger.valueOf(100), foreign));

        assertThat(inSync.verdict()).isEqualTo(Verdict.IN_SYNC);
        assertThat(inSync.reason())
                .isEqualTo("t.id also holds 562949953421314, which lies outside the slice of this Citus node, 1 to"
                        + " 281474976710656 and does not count");
        assertThat(drifted.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(drifted.reason()).contains("seqfix:reset moves next to 101");
    }

    @ParameterizedTest
    @CsvSource({
        "100, IN_SYNC",
        "281474976710655, NEAR_LIMIT",
        "281474976710656, EXHAUSTED",
        "281474976710657, EXHAUSTED"
    })
    void aCoordinatorsSliceEndsWhereTheFirstWorkersBegins(long lastValue, Verdict expected) {
        Sequence sequence = sequence("bigint", 1, 1, Long.MAX_VALUE, COORDINATOR);

        Finding finding = judge.judge(observation(sequence, lastValue, BigInteger.ONE, null));

        assertThat(finding.verdict()).isEqualTo(expected);
        if (expected == Verdict.EXHAUSTED) {
            assertThat(finding.usedPercent()).isEqualTo(100);
            assertThat(finding.reason())
                    .isEqualTo(
                            "next is " + (lastValue + 1) + ", beyond the slice 1 to 281474976710656 of this Citus node,"
                                    + " so that another node draws the same ids: seqfix:reset with mode=exact brings it back");
        }
    }

    @Test
    void aSliceThatIsFullIsNotMovedBack() {
        Sequence sequence = sequence("bigint", 1, 1, Long.MAX_VALUE, COORDINATOR);

        assertThat(judge.judge(observation(sequence, SLICE.longValue(), SLICE, null))
                        .reason())
                .endsWith("draws the same ids: none is left here, so let other nodes insert");
    }

    /** Citus' own MAXVALUE is the first id of the next node. */
    @Test
    void aWorkersLastValueBelongsToTheNextNode() {
        Sequence sequence = sequence("bigint", 1, 281474976710657L, 562949953421313L, WORKER);
        Finding atTheEnd =
                judge.judge(observation(sequence, 562949953421312L, new BigInteger("562949953421312"), null));
        assertThat(atTheEnd.verdict()).isEqualTo(Verdict.EXHAUSTED);

        Finding noRoom = judge.judge(observation(sequence, 281474976710657L, new BigInteger("562949953421312"), null));
        assertThat(noRoom.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(noRoom.reason())
                .contains("its slice's last value 562949953421312")
                .contains("the ids beyond are another node's, so there is nothing that could be widened");
    }

    @ParameterizedTest
    @CsvSource({
        "smallint, 1, true, NOT_COMPARABLE",
        "integer, 1, true, NOT_COMPARABLE",
        "integer, 1, false, EXHAUSTED",
        "integer, 0, true, EXHAUSTED",
        "bigint, 1, true, EXHAUSTED"
    })
    void whatCitusHasParkedOnAWorkerIsNotExhausted(String type, int group, boolean distributed, Verdict expected) {
        Sequence sequence = sequence(type, 1, 1, 32767, new CitusPlace(group, distributed));

        Finding finding = judge.judge(observation(sequence, 32767, BigInteger.TEN, null));

        assertThat(finding.verdict()).isEqualTo(expected);
        if (expected == Verdict.NOT_COMPARABLE) {
            assertThat(finding.reason())
                    .isEqualTo("Citus has parked this " + type
                            + " sequence at its end, since ids of that width are drawn on"
                            + " the coordinator only: insert and check there");
            assertThat(new RepairPlanner(RepairPolicy.forward()).plan(finding))
                    .isInstanceOf(RepairDecision.Leave.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, UNKNOWN", "0, IN_SYNC"})
    void aDescendingSequenceIsOfNoUseOnAWorker(int group, Verdict expected) {
        Sequence sequence = sequence("bigint", -1, -1000, -1, new CitusPlace(group, true));

        Finding finding = judge.judge(observation(sequence, -5, BigInteger.valueOf(-5), null));

        assertThat(finding.verdict()).isEqualTo(expected);
        if (expected == Verdict.UNKNOWN) {
            assertThat(finding.reason()).contains("descending", "insert and check on the coordinator");
        }
    }

    @ParameterizedTest
    @CsvSource({"281474976710657, true", "281474976710656, false"})
    void aTableThatIsPlainAgainHoldsIdsOfWorkers(BigInteger edge, boolean said) {
        Sequence plain = sequence("bigint", 1, 1, Long.MAX_VALUE, new CitusPlace(0, false));

        String reason = judge.judge(observation(plain, 101, edge, null)).reason();

        if (said) {
            assertThat(reason).contains("t.id holds ids beyond 281474976710656, as Citus workers generate them");
        } else {
            assertThat(reason).doesNotContain("Citus");
        }
        assertThat(judge.judge(observation(sequence("bigint", 1, 1, Long.MAX_VALUE, null), 101, edge, null))
                        .reason())
                .doesNotContain("Citus");
    }

    /** Citus wants the distribution column in each key. */
    @Test
    void theColumnThatChoosesTheNodeDoesNotMakeNumbersRestart() {
        UniqueKey key = UniqueKey.part("orders_pkey", List.of("tenant", "id"));
        UniqueKey wide = UniqueKey.part("orders_pkey", List.of("tenant", "shop", "id"));

        assertThat(key.spreadBy("tenant")).isEqualTo(UniqueKey.ALONE);
        assertThat(key.spreadBy("shop")).isEqualTo(key);
        assertThat(wide.spreadBy("tenant")).isEqualTo(wide);
        assertThat(UniqueKey.NONE.spreadBy("tenant")).isEqualTo(UniqueKey.NONE);
    }

    private static Sequence sequence(String type, long increment, long min, long max, @Nullable CitusPlace place) {
        Sequence sequence = new Sequence(
                new QualifiedName("public", "s"),
                type,
                BigInteger.valueOf(increment > 0 ? min : max),
                BigInteger.valueOf(increment),
                BigInteger.valueOf(min),
                BigInteger.valueOf(max),
                BigInteger.ONE,
                false);
        return place == null ? sequence : sequence.at(place);
    }

    private static Observation observation(
            Sequence sequence, long lastValue, @Nullable BigInteger edge, @Nullable BigInteger outside) {
        Binding binding = new Binding(
                new TableColumn(new QualifiedName("public", "t"), "id"),
                "bigint",
                BoundBy.OWNED,
                ValueRange.BIGINT,
                null,
                Allocation.PLAIN,
                null,
                null);
        return new Observation(
                sequence,
                List.of(new ObservedColumn(binding, edge, outside)),
                new Position(BigInteger.valueOf(lastValue), true, true),
                null,
                null);
    }
}
