package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the verdict with what a provider does, for every block size, initial value, highest id and position. */
class AllocationGridTest {
    private static final int[] BLOCKS = {1, 2, 5, 50};
    private static final int[] INITIAL_VALUES = {1, 20, 90};
    private static final @Nullable Long[] EDGES = {null, -5L, 0L, 1L, 7L, 49L, 50L, 51L, 88L, 100L};
    private static final int LAST_POSITION = 153;

    private final Judge judge = new Judge(100);
    private final RepairPlanner planner = new RepairPlanner(RepairPolicy.forward());

    static Stream<Arguments> mappings() {
        List<Arguments> mappings = new ArrayList<>();
        for (int block : BLOCKS) {
            for (int initial : INITIAL_VALUES) {
                FirstValue first = FirstValue.initial(BigInteger.valueOf(initial));
                add(mappings, Allocation.Kind.POOLED, block, first, () -> Optimizer.pooled(block, initial), block);
            }
            add(mappings, Allocation.Kind.PLAIN, 1, FirstValue.ORDINARY, Optimizer::none, block);
            add(mappings, Allocation.Kind.PLAIN, block, FirstValue.ORDINARY, () -> Optimizer.pooledLo(block), block);
            add(
                    mappings,
                    Allocation.Kind.POOLED,
                    block,
                    FirstValue.BELOW_BLOCK,
                    () -> Optimizer.pooledWithoutInitialValue(block),
                    block);
            add(
                    mappings,
                    Allocation.Kind.POOLED,
                    block,
                    FirstValue.REFUSED_BELOW_BLOCK,
                    () -> Optimizer.eclipseLink(block),
                    block);
            add(mappings, Allocation.Kind.HILO, block, FirstValue.ORDINARY, () -> Optimizer.hilo(block), 1);
            add(
                    mappings,
                    Allocation.Kind.LEGACY_HILO,
                    block,
                    FirstValue.ORDINARY,
                    () -> Optimizer.legacyHilo(block),
                    1);
        }
        return mappings.stream();
    }

    /** With the increment that the provider creates, and with a larger one, which leaves gaps. */
    private static void add(
            List<Arguments> mappings,
            Allocation.Kind kind,
            int block,
            FirstValue firstValue,
            Supplier<Optimizer> optimizer,
            int increment) {
        Allocation allocation = new Allocation(kind, BigInteger.valueOf(block), firstValue);
        mappings.add(Arguments.of(allocation, increment, optimizer));
        mappings.add(Arguments.of(allocation, increment + 3, optimizer));
    }

    @ParameterizedTest(name = "{0}, increment {1}")
    @MethodSource("mappings")
    void judgesAsTheProviderDoes(Allocation allocation, int increment, Supplier<Optimizer> optimizer) {
        List<String> wrong = cells((edge, next) -> {
            Verdict verdict =
                    judge.judge(observation(allocation, increment, next, edge)).verdict();
            return (verdict == Verdict.DRIFTED) == fails(optimizer.get(), increment, next, edge);
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}, increment {1}")
    @MethodSource("mappings")
    void repairsToTheNearestPositionFromWhichTheProviderWorks(
            Allocation allocation, int increment, Supplier<Optimizer> optimizer) {
        List<String> wrong = cells((edge, next) -> {
            Finding finding = judge.judge(observation(allocation, increment, next, edge));
            if (!(planner.plan(finding) instanceof RepairDecision.Move move)) {
                return finding.verdict() == Verdict.IN_SYNC;
            }
            long repaired = move.next().longValueExact();
            Finding after = judge.judge(observation(allocation, increment, repaired, edge));
            boolean works = !fails(optimizer.get(), increment, repaired, edge) && after.verdict() == Verdict.IN_SYNC;
            // By an exception for first values, an earlier one may do as well: not worth knowing.
            boolean nearest = allocation.firstValue().initialValue() != null
                    || allocation.firstValue().equals(FirstValue.BELOW_BLOCK)
                    || fails(optimizer.get(), increment, repaired - increment, edge);
            return works && nearest;
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}, increment {1}")
    @MethodSource("mappings")
    void raisesNoAlarmWhileAHealthyApplicationInserts(
            Allocation allocation, int increment, Supplier<Optimizer> optimizer) {
        long start = allocation.refuses(BigInteger.ONE) ? allocation.block().longValueExact() : 1;
        SimulatedSequence sequence = new SimulatedSequence(start, increment);
        // Two processes, each with a block of its own in memory, and one that is started again and again.
        List<Optimizer> processes = new ArrayList<>(List.of(optimizer.get(), optimizer.get()));
        Long edge = null;
        if (fails(optimizer.get(), increment, start, edge)) {
            return;
        }
        for (int insert = 0; insert < 200; insert++) {
            assertThat(judge.judge(observation(allocation, increment, sequence.next, edge))
                            .verdict())
                    .as("after %s inserts: edge %s, next %s", insert, edge, sequence.next)
                    .isEqualTo(Verdict.IN_SYNC);
            long id = processes.get(insert % processes.size()).nextId(sequence);
            edge = edge == null ? id : Math.max(edge, id);
            if (insert % 17 == 0) {
                processes.set(1, optimizer.get());
            }
        }
    }

    @Test
    void knowsThatNoPositionCuresBlocksThatOverlap() {
        List<Function<Integer, Allocation>> rules = List.of(
                block -> new Allocation(Allocation.Kind.POOLED, BigInteger.valueOf(block)),
                block -> new Allocation(Allocation.Kind.PLAIN, BigInteger.valueOf(block)));
        for (Function<Integer, Allocation> rule : rules) {
            Finding finding = judge.judge(observation(rule.apply(50), 10, 1, null));

            assertThat(finding.verdict()).isEqualTo(Verdict.MISMATCHED);
            assertThat(planner.plan(finding)).isInstanceOf(RepairDecision.Refuse.class);
        }
    }

    @Test
    void knowsThatFewValuesOfHiloFillAColumn() {
        Allocation hilo = new Allocation(Allocation.Kind.HILO, BigInteger.TEN);
        long largestInteger = Integer.MAX_VALUE;
        Observation observation = observation(hilo, ValueRange.INTEGER, 1, largestInteger / 10 + 2, null);

        assertThat(judge.judge(observation).verdict()).isEqualTo(Verdict.EXHAUSTED);
    }

    /** The cells of the grid in which something does not hold. */
    private static List<String> cells(Expectation expectation) {
        List<String> wrong = new ArrayList<>();
        for (Long edge : EDGES) {
            for (long next = 1; next <= LAST_POSITION; next++) {
                if (!expectation.holds(edge, next)) {
                    wrong.add("edge " + edge + ", next " + next);
                }
            }
        }
        return wrong;
    }

    @FunctionalInterface
    private interface Expectation {
        boolean holds(@Nullable Long edge, long next);
    }

    /** Whether the provider hands out an id that is taken, with all ids up to the edge taken, or gives up. */
    private static boolean fails(Optimizer optimizer, int increment, long next, @Nullable Long edge) {
        SimulatedSequence sequence = new SimulatedSequence(next, increment);
        try {
            return LongStream.range(0, 120).anyMatch(insert -> {
                long id = optimizer.nextId(sequence);
                return edge != null && id <= edge;
            });
        } catch (Optimizer.Refused e) {
            return true;
        }
    }

    private static Observation observation(Allocation allocation, int increment, long next, @Nullable Long edge) {
        return observation(allocation, ValueRange.BIGINT, increment, next, edge);
    }

    private static Observation observation(
            Allocation allocation, ValueRange range, int increment, long next, @Nullable Long edge) {
        return Sequences.dense(Sequences.observation(
                Sequences.ascending(increment, 1, Long.MAX_VALUE), Sequences.notCalled(next), range, allocation, edge));
    }

    /** A sequence without an end. */
    private static final class SimulatedSequence implements LongSupplier {
        private final int increment;
        private long next;

        SimulatedSequence(long start, int increment) {
            this.next = start;
            this.increment = increment;
        }

        @Override
        public long getAsLong() {
            long value = next;
            next += increment;
            return value;
        }
    }
}
