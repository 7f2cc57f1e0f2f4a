package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.observation;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapReasonsTest {
    private static final BigInteger ONE = BigInteger.ONE;

    @Test
    void aQuarterOfTheRangeIsUsualWithinBounds() {
        assertThat(Gap.widestUsual(ONE, number(4_000_000))).isEqualTo(1_000_000);
        assertThat(Gap.widestUsual(number(-1), number(-4_000_000))).isEqualTo(1_000_000);
        assertThat(Gap.widestUsual(ONE, number(3_999_999))).isEqualTo(999_999);
        assertThat(Gap.widestUsual(ONE, number(100))).isEqualTo(100_000);
        assertThat(Gap.widestUsual(ONE, number(Long.MAX_VALUE))).isEqualTo(1_000_000_000_000L);
        assertThat(gap(10, 4, 1).width()).isEqualTo(6);
    }

    @Test
    void idsAreCountedBlockByBlock() {
        IdGrid grid = new IdGrid(Direction.ASCENDING, number(1), number(10), number(3));
        assertThat(grid.isDense()).isFalse();
        assertThat(grid.idsBefore(number(1))).isZero();
        assertThat(grid.idsBefore(number(3))).isEqualTo(2);
        assertThat(grid.idsBefore(number(12))).isEqualTo(4);
        IdGrid dense = new IdGrid(Direction.DESCENDING, number(-1), number(3), number(3));
        assertThat(dense.isDense()).isTrue();
        assertThat(dense.idsBefore(number(-6))).isEqualTo(5);
    }

    @Test
    void whatLiesBeyondIsCountedUpToAThousand() {
        Observation seen = observation(sequence(1, 1, 1, 100, false), Sequences.called(1), 50L, 60L, 49L, null);
        assertThat(CollisionReasons.beyond(seen, gap(2, 50, 1)))
                .isEqualTo(
                        "1 row lies beyond a gap of 48 ids, from 2 to 50 (SELECT * FROM public.employees WHERE emp_id"
                                + " >= 50; SELECT * FROM public.employees WHERE emp_id >= 50;)");
        assertThat(CollisionReasons.beyond(seen, gap(2, 50, 1000))).startsWith("1000 rows lie");
        assertThat(CollisionReasons.beyond(seen, gap(2, 50, 1001))).startsWith("more than 1000 rows lie");
        Observation down = observation(sequence(-1, -1, -100, -1, false), Sequences.called(-1), -50L);
        assertThat(CollisionReasons.beyond(down, gap(-2, -50, 2))).contains("emp_id <= -50;");
    }

    @Test
    void startIsMovedWhereItLiesBeyondTheBound() {
        assertThat(kept(sequence(49, 2, 1, 100, false), 3)).endsWith("_seq MAXVALUE 49; keeps it before them");
        assertThat(kept(sequence(50, 2, 1, 100, false), 3)).endsWith("MAXVALUE 49 START 2; keeps it before them");
        Sequence down = sequence(-51, -2, -100, -1, false);
        assertThat(CollisionReasons.keptBefore(observation(down, Sequences.called(-3), -50L), gap(-2, -50, 1)))
                .endsWith("MINVALUE -49 START -1; keeps it before them");
        Observation unread = new Observation(sequence(50, 2, 1, 100, false), List.of(), null, null, null);
        assertThat(CollisionReasons.keptBefore(unread, gap(2, 50, 1))).endsWith("MAXVALUE 49; keeps it before them");
    }

    @Test
    void aRefusalToCrossNamesBothWays() {
        Observation seen = observation(sequence(1, 1, 1, 100, false), Sequences.called(1), 50L);
        assertThat(RepairReasons.acrossGap(seen, gap(2, 50, 1), number(51)))
                .startsWith("to move next to 51 would take it across a wide gap, and nothing takes it back: 1 row lies")
                .contains("repair with acceptGap=true (-Dseqfix.acceptGap=true), else ALTER SEQUENCE")
                .endsWith("MAXVALUE 49; keeps it before them");
    }

    @Test
    void whatIsLookedUpAddsUp() {
        Collision collision = new Collision(Sequences.column("emp_id"), number(5), number(2));
        Gap gap = gap(2, 50, 1);
        assertThat(RowsAhead.nearest(collision).withFurthest(number(9)).withGap(gap))
                .isEqualTo(new RowsAhead(collision, number(9), gap, null));
        assertThat(RowsAhead.unseen("locked").withFurthest(null).withGap(null))
                .isEqualTo(new RowsAhead(null, null, null, "locked"));
    }

    private static String kept(Sequence sequence, long last) {
        return CollisionReasons.keptBefore(observation(sequence, Sequences.notCalled(last + 1), 50L), gap(2, 50, 1));
    }

    private static Gap gap(long from, long to, int rows) {
        return new Gap(number(from), number(to), rows);
    }
}
