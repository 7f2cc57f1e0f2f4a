package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Collision;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.TableColumn;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureMessageTest {
    private static final String CURE = "mvn seqfix:reset";

    private static final Repair PLAN = Repair.planned(
            BigInteger.TWO,
            RepairMethod.RESTART,
            "alter",
            new RepairScript("create", "drop", BigInteger.TEN, List.of(), () -> "call"),
            List.of());

    private final SequenceResult unseen = SampleRuns.result("hidden", null, null, null);

    @Test
    void fewFindingsAreNamedTheMostUrgentFirst() {
        assertThat(ofCheck(SampleRuns.run("check", false, drifted("orders_seq", PLAN), unseen)))
                .isEqualTo("public.hidden is UNKNOWN (next none, edge none); public.orders_seq is DRIFTED (next 1, edge"
                        + " 10); report: target/seqfix-check.html; to repair what has drifted run: mvn seqfix:reset");
    }

    @Test
    void ofManyThreeAreNamedAndTheOthersCounted() {
        SequenceResult[] results = Stream.concat(
                        IntStream.range(0, 1200).mapToObj(number -> drifted("orders_" + number, PLAN)),
                        Stream.of(
                                unseen,
                                SampleRuns.result("idle", new Position(BigInteger.ONE, true, true), null, null)))
                .toArray(SequenceResult[]::new);

        assertThat(ofCheck(SampleRuns.run("check", false, results)))
                .isEqualTo(
                        "1,200 DRIFTED, 1 UNKNOWN of 1,202 sequences, the most urgent: public.hidden is UNKNOWN (next"
                                + " none, edge none); public.orders_0 is DRIFTED (next 1, edge 10); public.orders_1 is DRIFTED"
                                + " (next 1, edge 10); report: target/seqfix-check.html; to repair what has drifted run: mvn"
                                + " seqfix:reset");
    }

    @Test
    void theSameInManySchemasIsNamedOnceAndBeforeOthersThatAreAsUrgent() {
        SequenceResult[] results = Stream.concat(
                        Stream.of(drifted("a_seq", null)),
                        IntStream.range(0, 1200)
                                .mapToObj(number -> SampleRuns.result(
                                        "tenant_" + number,
                                        "orders_seq",
                                        new Position(BigInteger.ONE, false, true),
                                        10L,
                                        Repair.refused("the role may not move it"))))
                .toArray(SequenceResult[]::new);

        assertThat(ofCheck(SampleRuns.run("check", false, results)))
                .startsWith(
                        "1,201 DRIFTED of 1,201 sequences, the most urgent: orders_seq in 1,200 schemas is DRIFTED"
                                + " (tenant_0.orders_seq: next 1, edge 10); public.a_seq is DRIFTED (next 1, edge 10); report:");
        assertThat(new FailureMessage(SampleRuns.run("reset", false, results), null).ofReset())
                .isEqualTo(
                        "not repaired: 1,200 DRIFTED of 1,201 sequences, the most urgent: orders_seq in 1,200 schemas"
                                + " is DRIFTED: tenant_0.orders_seq: the role may not move it");
    }

    @Test
    void resetIsNotAdvisedWhereItMendsNothing() {
        assertThat(ofCheck(SampleRuns.run("check", false, unseen)))
                .isEqualTo("public.hidden is UNKNOWN (next none, edge none); report: target/seqfix-check.html");
    }

    @Test
    void whatResetIsRefusedForIsNamedBeforeItIsAdvised() {
        assertThat(ofCheck(SampleRuns.run("check", false, drifted("a_seq", PLAN.forbidden("grant it;")))))
                .endsWith("; reset of public.a_seq would be refused here: grant it; then, to repair what has drifted"
                        + " run: mvn seqfix:reset");
        assertThat(ofCheck(SampleRuns.run("check", false, drifted("a_seq", PLAN.forbidden("go to the primary")))))
                .contains("reset of public.a_seq would be refused here: go to the primary; then, to repair");
        assertThat(ofCheck(SampleRuns.run("check", false, drifted("a_seq", PLAN))))
                .endsWith("; to repair what has drifted run: mvn seqfix:reset")
                .doesNotContain("refused");
    }

    @Test
    void whatFailsForACollisionOnlySaysSo() {
        Finding drifted = drifted("a_seq", null).finding();
        Finding idle = SampleRuns.result("a_seq", new Position(BigInteger.ONE, true, true), null, null)
                .finding();
        Collision collision = new Collision(
                new TableColumn(new QualifiedName("public", "employees"), "emp_id"), BigInteger.TEN, BigInteger.ZERO);

        assertThat(ofCollision(idle, collision, null))
                .contains(
                        "a_seq is " + idle.verdict() + " (next ",
                        "), and the next inserts run into ids that are taken;");
        assertThat(ofCollision(idle, null, drifted))
                .contains("), and would be DRIFTED with the mapping that is suggested;");
    }

    private static String ofCollision(Finding idle, @Nullable Collision collision, @Nullable Finding suggestion) {
        Finding finding = new Finding(
                idle.observation(),
                idle.verdict(),
                idle.reason(),
                idle.behindBy(),
                idle.usedPercent(),
                collision,
                suggestion);
        RunReport run = SampleRuns.run("check", false, new SequenceResult(finding, null));
        return ofCheck(new RunReport(
                run.goal(),
                run.dryRun(),
                run.failOn(),
                run.failOnNothing(),
                true,
                run.startedAt(),
                run.elapsed(),
                run.databases(),
                List.of()));
    }

    @Test
    void howManyMoreResetIsRefusedForIsCounted() {
        Repair forbidden = PLAN.forbidden("grant it;");

        assertThat(ofCheck(SampleRuns.run("check", false, drifted("a_seq", forbidden), drifted("b_seq", forbidden))))
                .contains("grant it; (and so for 1 more, see the report;) then, to repair");
    }

    @Test
    void resetIsNotAdvisedWhereAllThatHasDriftedWaitsForADecision() {
        assertThat(ofCheck(SampleRuns.run("check", false, drifted("a_seq", null))))
                .endsWith(
                        "; reset moves none of what has drifted as it is: the reasons say what is to be decided first");
    }

    @Test
    void aStatementAtTheEndOfAnItemBringsNoSecondSemicolon() {
        Repair refused = Repair.refused("GRANT UPDATE ON SEQUENCE a_seq TO reader;");
        RunReport run = SampleRuns.run("reset", false, drifted("a_seq", refused), drifted("b_seq", refused));

        assertThat(new FailureMessage(run, null).ofReset())
                .contains("TO reader; public.b_seq is DRIFTED")
                .doesNotContain(";;");
    }

    @Test
    void withoutAReportNoneIsNamed() {
        assertThat(new FailureMessage(SampleRuns.run("check", false, unseen), null).ofCheck(CURE))
                .isEqualTo("public.hidden is UNKNOWN (next none, edge none)");
    }

    @Test
    void aDatabaseWithoutSequencesIsNamedByItsRemark() {
        assertThat(ofCheck(SampleRuns.run("check", false, true))).isEqualTo("NOTHING_FOUND: reading t.id took 1.2 s");
    }

    @Test
    void aRepairThatWasNotMadeSaysWhy() {
        SequenceResult refused = drifted("orders_seq", Repair.refused("the role may not move it"));
        RunReport run = SampleRuns.run("reset", false, refused, drifted("done_seq", null));

        assertThat(new FailureMessage(run, "target/seqfix-reset.html").ofReset())
                .isEqualTo("not repaired: public.orders_seq is DRIFTED: the role may not move it; report:"
                        + " target/seqfix-reset.html");
    }

    private static String ofCheck(RunReport run) {
        return new FailureMessage(run, "target/seqfix-check.html").ofCheck(CURE);
    }

    private static SequenceResult drifted(String name, @Nullable Repair repair) {
        return SampleRuns.result(name, new Position(BigInteger.ONE, false, true), 10L, repair);
    }
}
