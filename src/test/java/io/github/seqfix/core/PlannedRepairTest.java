package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedRepairTest {
    private static final RepairScript SCRIPT =
            new RepairScript("create function f ..", "drop ..", BigInteger.TEN, List.of(), () -> "select f(..)");

    private final Repair planned =
            Repair.planned(BigInteger.TEN, RepairMethod.RESTART, "alter ..", SCRIPT, List.of("a note"));

    @Test
    void aPlanSaysWhatIsToBeDone() {
        assertThat(planned)
                .isEqualTo(new Repair(
                        BigInteger.TEN,
                        RepairMethod.RESTART,
                        "alter ..",
                        SCRIPT,
                        RepairOutcome.PLANNED,
                        null,
                        null,
                        List.of("a note")));
    }

    @Test
    void aRepairThatIsDoneKeepsItsPlanAndTellsWhereTheSequenceWasReadBack() {
        assertThat(planned.done(BigInteger.TWO, Verdict.NEAR_LIMIT))
                .isEqualTo(new Repair(
                        BigInteger.TWO,
                        RepairMethod.RESTART,
                        "alter ..",
                        SCRIPT,
                        RepairOutcome.DONE,
                        Verdict.NEAR_LIMIT,
                        null,
                        List.of("a note")));
    }

    @Test
    void aRepairThatFailedKeepsItsPlanAndSaysWhy() {
        Repair failed = new Repair(
                BigInteger.TEN,
                RepairMethod.RESTART,
                "alter ..",
                SCRIPT,
                RepairOutcome.FAILED,
                null,
                "too late",
                List.of("a note"));

        assertThat(planned.failed("too late")).isEqualTo(failed);
        assertThat(planned.failed("too late", Verdict.DRIFTED))
                .usingRecursiveComparison()
                .ignoringFields("verdict")
                .isEqualTo(failed);
        assertThat(planned.failed("too late", Verdict.DRIFTED).verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void aPlanCanBeCarriedOutByAnotherStatement() {
        assertThat(planned.by(RepairMethod.SETVAL, "select setval(..)"))
                .isEqualTo(new Repair(
                        BigInteger.TEN,
                        RepairMethod.SETVAL,
                        "select setval(..)",
                        SCRIPT,
                        RepairOutcome.PLANNED,
                        null,
                        null,
                        List.of("a note")));
    }

    @Test
    void anObservationAtAnotherPositionKeepsAllElse() {
        Observation seen = Sequences.observation(Sequences.ascending(1, 1, 1000), Sequences.called(7), 7L);

        assertThat(seen.at(Sequences.called(20)))
                .isEqualTo(Sequences.observation(Sequences.ascending(1, 1, 1000), Sequences.called(20), 7L));
    }

    @Test
    void severalNotesAreOneSentence() {
        assertThat(planned.forbidden("not you").note()).isEqualTo("a note; not you");
        assertThat(planned.forbidden("not you").outcome()).isEqualTo(RepairOutcome.PLANNED);
        Repair noted = Repair.planned(BigInteger.TEN, RepairMethod.SETVAL, "..", SCRIPT, List.of("this", "that"));

        assertThat(noted.note()).isEqualTo("this; that");
        assertThat(Repair.refused("no room").note()).isNull();
        assertThat(Repair.refused("not you", SCRIPT).note()).isNull();
    }

    @Test
    void aStepOfProgressHasItsParticiple() {
        assertThat(Progress.Step.READ.participle()).isEqualTo("read");
        assertThat(Progress.Step.REPAIR.participle()).isEqualTo("repaired");
    }

    @Test
    void aRefusalHasAReasonAndNoStatement() {
        assertThat(Repair.refused("no room"))
                .isEqualTo(new Repair(null, null, null, null, RepairOutcome.REFUSED, null, "no room", List.of()));
    }

    @Test
    void aRepairThatSomebodyElseHasMadeTellsWhereTheSequenceStands() {
        Finding locked =
                new Judge(90).judge(Sequences.observation(Sequences.ascending(1, 1, 1000), Sequences.called(7), 7L));

        assertThat(Repair.needless(locked))
                .isEqualTo(new Repair(
                        BigInteger.valueOf(8), null, null, null, RepairOutcome.DONE, Verdict.IN_SYNC, null, List.of()));
    }
}
