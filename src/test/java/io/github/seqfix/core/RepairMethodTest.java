package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RepairMethodTest {
    @ParameterizedTest
    @CsvSource({
        "true, TABLE, RESTART",
        "true, SEQUENCE, RESTART",
        "true, NONE, SETVAL",
        "false, TABLE, SETVAL",
        "false, SEQUENCE, SETVAL",
        "false, NONE, SETVAL"
    })
    void onlyAnOwnerWhoWantsALockRestarts(boolean owner, LockMode lock, RepairMethod method) {
        assertThat(RepairMethod.of(owner, lock)).isEqualTo(method);
    }

    @Test
    void nobodyDrawsFromALockedSequence() {
        assertThat(RepairMethod.RESTART.locksSequence()).isTrue();
        assertThat(RepairMethod.LOCKED_SETVAL.locksSequence()).isTrue();
        assertThat(RepairMethod.SETVAL.locksSequence()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_SYNC", "NEAR_LIMIT", "NOT_COMPARABLE"})
    void theseVerdictsAreSettled(Verdict verdict) {
        assertThat(verdict.isSettled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IN_SYNC", "NEAR_LIMIT", "NOT_COMPARABLE"})
    void otherVerdictsAreNot(Verdict verdict) {
        assertThat(verdict.isSettled()).isFalse();
    }
}
