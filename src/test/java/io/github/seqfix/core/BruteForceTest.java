package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The arithmetic against a model that calls nextval and inserts, one value at a time. */
class BruteForceTest {
    private static final long WIDTH = 60;

    private final Judge judge = new Judge(100);
    private final RepairPlanner planner = new RepairPlanner(RepairPolicy.forward());

    @Property(tries = 5000)
    void driftedExactlyWhenAValueStillToComeIsAtOrBeforeTheEdge(
            @ForAll @IntRange(min = -5, max = 5) int step,
            @ForAll @IntRange(min = -40, max = 40) int start,
            @ForAll @IntRange(min = 0, max = 60) int offset,
            @ForAll boolean called,
            @ForAll @Size(max = 4) Set<@IntRange(min = -45, max = 105) Integer> rows) {
        Model model = new Model(step == 0 ? 1 : step, start, start + offset, called, rows);

        Verdict verdict = judge.judge(model.observation()).verdict();

        assertThat(verdict == Verdict.DRIFTED)
                .isEqualTo(model.nextIsNotBeyondTheEdge() && model.hasRoomBeyondTheEdge());
        if (verdict == Verdict.EXHAUSTED) {
            assertThat(model.next() == null || !model.hasRoomBeyondTheEdge()).isTrue();
        }
    }

    @Property(tries = 5000)
    void afterARepairNoInsertCollidesUntilTheRangeEndsAndNoneIsSkippedForNothing(
            @ForAll @IntRange(min = -5, max = 5) int step,
            @ForAll @IntRange(min = -40, max = 40) int start,
            @ForAll @IntRange(min = 0, max = 60) int offset,
            @ForAll boolean called,
            @ForAll @Size(max = 4) Set<@IntRange(min = -45, max = 105) Integer> rows) {
        Model model = new Model(step == 0 ? 1 : step, start, start + offset, called, rows);
        if (planner.plan(judge.judge(model.observation())) instanceof RepairDecision.Move move) {
            Model repaired = model.restartedWith(move.next().longValueExact());

            assertThat(model.reaches(move.next().longValueExact())).isTrue();
            assertThat(repaired.insertsUntilACollision()).isEqualTo(Model.NO_COLLISION);
            assertThat(repaired.nextIsNotBeyondTheEdge()).isFalse();
            assertThat(repaired.previousIsBeyondTheEdge()).isFalse();
            assertThat(planner.plan(judge.judge(repaired.observation()))).isInstanceOf(RepairDecision.Leave.class);
        }
    }

    @Property(tries = 2000)
    void inSyncMeansThatNoInsertCollides(
            @ForAll @IntRange(min = -5, max = 5) int step,
            @ForAll @IntRange(min = -40, max = 40) int start,
            @ForAll @IntRange(min = 0, max = 60) int offset,
            @ForAll boolean called,
            @ForAll @Size(max = 4) Set<@IntRange(min = -45, max = 105) Integer> rows) {
        Model model = new Model(step == 0 ? 1 : step, start, start + offset, called, rows);
        if (judge.judge(model.observation()).verdict() == Verdict.IN_SYNC) {
            assertThat(model.insertsUntilACollision()).isEqualTo(Model.NO_COLLISION);
        }
    }

    @Property(tries = 3000)
    void noPositionUpToTheLastUnsafeOneIsSafe(
            @ForAll Allocation.Kind kind,
            @ForAll @IntRange(min = 1, max = 60) int block,
            @ForAll @IntRange(min = -10, max = 500) int edge) {
        Allocation allocation = new Allocation(kind, number(block));
        BigInteger lastUnsafe = allocation.lastUnsafe(number(edge));

        assertThat(allocation.firstId(lastUnsafe)).isLessThanOrEqualTo(number(edge));
        assertThat(allocation.firstId(lastUnsafe.add(BigInteger.ONE))).isGreaterThan(number(edge));
    }

    /** A sequence whose range is {@value #WIDTH} values wide, and a table. */
    private record Model(long step, long start, long lastValue, boolean called, Set<Integer> rows) {
        static final int NO_COLLISION = -1;

        private long min() {
            return start;
        }

        private long max() {
            return start + WIDTH;
        }

        Observation observation() {
            return Sequences.observation(
                    sequence(start, step, min(), max(), false), new Position(number(lastValue), called, true), edge());
        }

        @Nullable Long edge() {
            TreeSet<Long> counted = new TreeSet<>();
            rows.stream()
                    .map(Integer::longValue)
                    .filter(row -> row >= min() && row <= max())
                    .forEach(counted::add);
            if (counted.isEmpty()) {
                return null;
            }
            return step > 0 ? counted.last() : counted.first();
        }

        /** What nextval returns; null when it raises. */
        @Nullable Long next() {
            long value = called ? lastValue + step : lastValue;
            boolean ended = step > 0 ? value > max() : value < min();
            return called && ended ? null : value;
        }

        boolean nextIsNotBeyondTheEdge() {
            Long edge = edge();
            Long next = next();
            return edge != null && next != null && (step > 0 ? next <= edge : next >= edge);
        }

        boolean hasRoomBeyondTheEdge() {
            Long edge = edge();
            Long next = next();
            if (next == null || edge == null) {
                return next != null;
            }
            long value = next;
            while (step > 0 ? value <= edge : value >= edge) {
                value += step;
            }
            return value >= min() && value <= max();
        }

        boolean previousIsBeyondTheEdge() {
            Long edge = edge();
            return edge == null || (step > 0 ? lastValue - step > edge : lastValue - step < edge);
        }

        boolean reaches(long target) {
            for (Long value = next();
                    value != null;
                    value = restartedWith(value).advanced().next()) {
                if (value == target) {
                    return true;
                }
            }
            return false;
        }

        Model restartedWith(long value) {
            return new Model(step, start, value, false, rows);
        }

        Model advanced() {
            return new Model(step, start, lastValue, true, rows);
        }

        int insertsUntilACollision() {
            int inserts = 0;
            for (Long value = next();
                    value != null;
                    value = restartedWith(value).advanced().next()) {
                if (rows.contains(Math.toIntExact(value))) {
                    return inserts;
                }
                inserts++;
            }
            return NO_COLLISION;
        }
    }
}
