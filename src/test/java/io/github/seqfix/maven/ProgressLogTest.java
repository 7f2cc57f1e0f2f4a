package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Progress.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final Duration RARELY = Duration.ofSeconds(10);
    private static final String CLEARED = "cleared";

    /** Anywhere: the clock of Java has no meaningful zero, and may be about to overflow. */
    private long now = Long.MAX_VALUE - Duration.ofMillis(500).toNanos();

    private final List<String> lines = new ArrayList<>();

    @Test
    void isSilentForTwoSeconds() {
        ProgressLog log = log(OFTEN);

        advance(log, 300, 5, 100);
        advance(log, 700, 10, 100);
        advance(log, 999, 20, 100);
        assertThat(lines).isEmpty();

        advance(log, 1, 20, 100);
        assertThat(lines).hasSize(1);
    }

    @Test
    void saysHowMuchIsDoneHowFastAndHowMuchTimeIsLeft() {
        ProgressLog log = log(OFTEN);

        advance(log, 1_000, 1_000, 10_000);
        advance(log, 1_000, 2_500, 10_000);

        assertThat(lines).containsExactly("read 2500 of 10000, 1250 a second, about 6 s left");
    }

    @Test
    void saysALongTimeInMinutes() {
        ProgressLog log = log(OFTEN);

        advance(log, 2_000, 2_000, 61_000);
        advance(log, 1_000, 3_000, 64_000);
        advance(log, 1_000, 4_000, 65_500);

        assertThat(lines)
                .containsExactly(
                        "read 2000 of 61000, 1000 a second, about 59 s left",
                        "read 3000 of 64000, 1000 a second, about 1 min 1 s left",
                        "read 4000 of 65500, 1000 a second, about 1 min 2 s left");
    }

    @Test
    void writesOneLineAnInterval() {
        ProgressLog log = log(RARELY);

        for (int done = 1; done <= 35; done++) {
            advance(log, 1_000, done, 100);
        }

        assertThat(lines)
                .containsExactly(
                        "read 10 of 100, 1 a second, about 1 min 30 s left",
                        "read 20 of 100, 1 a second, about 1 min 20 s left",
                        "read 30 of 100, 1 a second, about 1 min 10 s left");
    }

    @Test
    void countsTheRateOfEachStepAnew() {
        ProgressLog log = log(OFTEN);
        advance(log, 10_000, 10_000, 10_000);

        log.advance(Step.REPAIR, 1, 500);
        advance(log, Step.REPAIR, 1_000, 100, 500);

        assertThat(lines)
                .containsExactly(
                        "read 10000 of 10000, 1000 a second, about 0 s left",
                        "repaired 100 of 500, 100 a second, about 4 s left");
    }

    @Test
    void knowsTheRateAtTheFirstAdvanceOfAStep() {
        ProgressLog log = log(OFTEN);

        advance(log, 5_000, 50, 100);
        advance(log, Step.REPAIR, 500, 50, 100);

        assertThat(lines)
                .containsExactly(
                        "read 50 of 100, 10 a second, about 5 s left",
                        "repaired 50 of 100, 100 a second, about 1 s left");
    }

    @Test
    void takesAwayOnlyWhatItHasShown() {
        ProgressLog brief = log(OFTEN);
        advance(brief, 1_999, 50, 100);
        brief.close();
        assertThat(lines).isEmpty();

        ProgressLog lengthy = log(OFTEN);
        advance(lengthy, 2_000, 50, 100);
        lengthy.close();
        assertThat(lines).hasSize(2).last().isEqualTo(CLEARED);
    }

    private ProgressLog log(Duration interval) {
        return new ProgressLog(() -> now, interval, lines::add, () -> lines.add(CLEARED));
    }

    private void advance(ProgressLog log, long milliseconds, int done, int total) {
        advance(log, Step.READ, milliseconds, done, total);
    }

    private void advance(ProgressLog log, Step step, long milliseconds, int done, int total) {
        now += Duration.ofMillis(milliseconds).toNanos();
        log.advance(step, done, total);
    }
}
