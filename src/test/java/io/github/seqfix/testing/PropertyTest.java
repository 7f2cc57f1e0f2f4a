package io.github.seqfix.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertyTest {
    private static final Pattern SEED = Pattern.compile("-Dseqfix\\.test\\.seed=(\\d+)");

    @Test
    void runsAsManyCasesAsItIsTold() {
        List<String> cases = new ArrayList<>();

        Property.check(500, values -> cases.add(String.valueOf(values.number("wide", 0, Integer.MAX_VALUE - 1))));

        assertThat(cases).hasSize(500);
        assertThat(new HashSet<>(cases)).hasSizeGreaterThan(300);
    }

    @Test
    void aFailureNamesItsValuesAndTheSeedThatDrawsThemAgain() {
        Consumer<RandomValues> property = values -> {
            int first = values.number("first", -50, 50);
            values.numbers("rows", 4, -45, 105);
            values.flag("called");
            assertThat(first).isLessThan(40);
        };
        AssertionError failure = failureOf(1, 5000, property);
        long seed = SEED.matcher(String.valueOf(failure.getMessage()))
                .results()
                .map(MatchResult::group)
                .map(text -> Long.parseLong(text.substring(text.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();

        assertThat(failure)
                .hasMessageMatching("(?s)fails for first = [45]\\d, rows = \\[.*], called = .*to be less than.*");
        assertThat(failureOf(seed, 1, property)).hasMessage(failure.getMessage());
    }

    @Test
    void tellsOfAnExceptionToo() {
        assertThat(failureOf(7, 1, values -> {
                    throw new ArithmeticException("overflow");
                }))
                .hasMessageContaining("-Dseqfix.test.seed=7")
                .hasMessageContaining("overflow")
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void drawsTheEdgesOfARangeMoreOftenThanOtherNumbers() {
        List<Integer> numbers = new ArrayList<>();
        Property.check(1, 7000, values -> numbers.add(values.number("number", -1000, 500)));

        assertThat(numbers).allSatisfy(number -> assertThat(number).isBetween(-1000, 500));
        assertThat(List.of(-1000, -999, -1, 0, 1, 499, 500))
                .allSatisfy(edge ->
                        assertThat(numbers.stream().filter(edge::equals)).hasSizeGreaterThan(150));
    }

    @Test
    void drawsEverySizeAndEveryConstant() {
        Set<Integer> sizes = new HashSet<>();
        Set<Thread.State> constants = new HashSet<>();
        Property.check(1, 500, values -> {
            sizes.add(values.numbers("rows", 4, -45, 105).size());
            constants.add(values.constant(Thread.State.class));
            assertThat(values.numberButZero("step", -1, 1)).isNotZero();
        });

        assertThat(sizes).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(constants).containsExactlyInAnyOrder(Thread.State.values());
    }

    private static AssertionError failureOf(long seed, int cases, Consumer<RandomValues> property) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Property.check(seed, cases, property))
                .actual();
    }
}
