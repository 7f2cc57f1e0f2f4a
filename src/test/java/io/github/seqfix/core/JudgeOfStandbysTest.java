package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.ascending;
import static io.github.seqfix.core.Sequences.number;
import static io.github.seqfix.core.Sequences.observation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on what a standby shows. */
class JudgeOfStandbysTest {
    private static final Sequence SERIAL = ascending(1, 1, 2147483647);
    private final Judge judge = new Judge(90);

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
    void thePrimaryIsNamedWhereItIsKnown() {
        Position ahead = new Position(number(41), true, false, "db1:5433");
        assertThat(judge.judge(observation(SERIAL, ahead, 10L)).reason()).endsWith("check on the primary db1:5433");
        Position last = new Position(number(100), true, false, "db1:5433");
        assertThat(judge.judge(observation(ascending(1, 1, 100), last, 10L)).reason())
                .endsWith("check on the primary db1:5433");
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

    private Verdict verdict(Observation observation) {
        return judge.judge(observation).verdict();
    }
}
