package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.testing.Property;
import io.github.seqfix.testing.RandomValues;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The arithmetic against a model that calls nextval and inserts, one value at a time. */
class BruteForceTest {
    private static final long WIDTH = 60;

    private final Judge judge = new Judge(100);
    private final RepairPlanner planner = new RepairPlanner(RepairPolicy.forward());

    @Test
    void driftedExactlyWhenAnInsertStillToComeCollides() {
        Property.check(5000, values -> {
            Model model = Model.drawn(values);

            Verdict verdict = judge.judge(model.observation()).verdict();

            assertThat(verdict == Verdict.DRIFTED)
                    .isEqualTo(model.collides() && model.hasRoomBeyond(model.furthestOnGrid()));
            assertThat(verdict == Verdict.EXHAUSTED)
                    .isEqualTo(model.next() == null
                            || !model.hasRoomBeyond(null)
                            || (model.collides() && !model.hasRoomBeyond(model.furthestOnGrid())));
        });
    }

    @Test
    void afterARepairNoInsertCollidesUntilTheRangeEndsAndNoneIsSkippedForNothing() {
        Property.check(5000, values -> {
            Model model = Model.drawn(values);
            if (planner.plan(judge.judge(model.observation())) instanceof RepairDecision.Move move) {
                Model repaired = model.restartedWith(move.next().longValueExact());

                assertThat(model.reaches(move.next().longValueExact())).isTrue();
                assertThat(repaired.insertsUntilACollision()).isEqualTo(Model.NO_COLLISION);
                Long passed = model.hasRoomBeyond(model.edge()) ? model.edge() : model.furthestOnGrid();
                assertThat(repaired.isBeyond(passed, 0)).isTrue();
                assertThat(repaired.isBeyond(passed, -1)).isFalse();
                assertThat(planner.plan(judge.judge(repaired.observation()))).isInstanceOf(RepairDecision.Leave.class);
            }
        });
    }

    @Test
    void inSyncMeansThatNoInsertCollides() {
        Property.check(2000, values -> {
            Model model = Model.drawn(values);
            if (judge.judge(model.observation()).verdict() == Verdict.IN_SYNC) {
                assertThat(model.collides()).isFalse();
            }
        });
    }

    @Test
    void withoutALookAheadNothingIsSaidThatIsNotSo() {
        Property.check(3000, values -> {
            Model model = Model.drawn(values);
            switch (judge.judge(model.withoutALook()).verdict()) {
                case DRIFTED -> assertThat(model.collides()).isTrue();
                case IN_SYNC -> assertThat(model.collides()).isFalse();
                case UNKNOWN -> assertThat(Math.abs(model.step())).isGreaterThan(1);
                case EXHAUSTED, NEAR_LIMIT, NOT_COMPARABLE, MISMATCHED, CYCLES, UNBOUND -> {}
            }
        });
    }

    @Test
    void countsTheInsertsThatGoWell() {
        Property.check(2000, values -> {
            Model model = Model.drawn(values);
            Collision collision = judge.judge(model.observation()).collision();
            if (collision != null) {
                assertThat(collision.insertsBefore()).isEqualTo(number(model.insertsUntilACollision()));
            }
        });
    }

    @Test
    void noPositionUpToTheLastUnsafeOneIsSafe() {
        Property.check(3000, values -> {
            BigInteger edge = number(values.number("edge", -10, 500));
            Allocation allocation =
                    new Allocation(values.constant(Allocation.Kind.class), number(values.number("block", 1, 60)));
            BigInteger lastUnsafe = allocation.lastUnsafe(edge);

            assertThat(allocation.firstId(lastUnsafe)).isLessThanOrEqualTo(edge);
            assertThat(allocation.firstId(lastUnsafe.add(BigInteger.ONE))).isGreaterThan(edge);
        });
    }

    /** A sequence whose range is {@value #WIDTH} values wide, and a table. */
    private record Model(long step, long start, long lastValue, boolean called, Set<Integer> rows) {
        static final int NO_COLLISION = -1;

        static Model drawn(RandomValues values) {
            int start = values.number("start", -40, 40);
            return new Model(
                    values.numberButZero("step", -5, 5),
                    start,
                    start + values.number("offset", 0, 60),
                    values.flag("called"),
                    values.numbers("rows", 4, -45, 105));
        }

        private long min() {
            return start;
        }

        private long max() {
            return start + WIDTH;
        }

        Observation observation() {
            Observation seen = withoutALook();
            return seen.isWorthLookingAhead() ? seen.with(ahead(seen)) : seen;
        }

        private RowsAhead ahead(Observation seen) {
            Long nearest = onGrid().stream()
                    .min(step > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder())
                    .orElse(null);
            Long next = next();
            if (nearest == null || next == null) {
                return RowsAhead.nearest(null);
            }
            Collision collision = new Collision(
                    seen.columns().get(0).binding().column(), number(nearest), number((nearest - next) / step));
            Long furthest = furthestOnGrid();
            return RowsAhead.nearest(collision)
                    .withFurthest(furthest != null && seen.needsFurthest() ? number(furthest) : null);
        }

        /** The rows at or beyond next that nextval would return. */
        private List<Long> onGrid() {
            Long next = next();
            return rows.stream()
                    .map(Integer::longValue)
                    .filter(row -> row >= min() && row <= max())
                    .filter(row -> next != null && (row - next) % step == 0 && (row - next) / step >= 0)
                    .toList();
        }

        @Nullable Long furthestOnGrid() {
            return onGrid().stream()
                    .max(step > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder())
                    .orElse(null);
        }

        boolean collides() {
            return insertsUntilACollision() != NO_COLLISION;
        }

        Observation withoutALook() {
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

        /** Whether some value from next on lies beyond this one and in the range. */
        boolean hasRoomBeyond(@Nullable Long passed) {
            Long next = next();
            if (next == null) {
                return false;
            }
            long value = next;
            while (passed != null && (step > 0 ? value <= passed : value >= passed)) {
                value += step;
            }
            return step > 0 ? value <= max() : value >= min();
        }

        /** Whether the value that is this many steps from the last one lies beyond that one. */
        boolean isBeyond(@Nullable Long passed, int steps) {
            long value = lastValue + step * steps;
            return passed == null || (step > 0 ? value > passed : value < passed);
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
