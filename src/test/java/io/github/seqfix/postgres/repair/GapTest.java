package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Gap;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows beyond a wide gap: what a reason tells its reader to copy shows them, and keeps the sequence before them. */
@InBothSchemas
class GapTest {
    private static final Pattern KEPT_BEFORE =
            Pattern.compile("(ALTER SEQUENCE .*?;) keeps it before them", Pattern.DOTALL);
    private static final Pattern SELECT =
            Pattern.compile("(SELECT \\* FROM .*? WHERE .*? [<>]= -?\\d+);", Pattern.DOTALL);
    private static final Pattern NO_CYCLE = Pattern.compile("ALTER SEQUENCE .* NO CYCLE;", Pattern.DOTALL);

    @AutoClose
    private final TestSchema schema;

    GapTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table @.t (id serial primary key); insert into @.t values (3), (999999999)",
                "create table @.t (id serial primary key); insert into @.t values (3), (999999999);"
                        + "select setval('@.t_id_seq', 2)",
                "create table @.t (id serial primary key); insert into @.t values (3), (6), (9), (2147483647)",
                "create table @.t (id bigint generated always as identity primary key);"
                        + "insert into @.t overriding system value values (3), (1000000000000001), (1000000000000002)",
                "create sequence @.t_id_seq increment -1;"
                        + "create table @.t (\"i d\" bigint primary key default nextval('@.t_id_seq'));"
                        + "insert into @.t values (-3), (-9000000000000)",
                // START lies beyond the gap: PostgreSQL takes no bound before it.
                "create sequence @.t_id_seq start 5000000000002 increment 2;"
                        + "create table @.t (id bigint primary key default nextval('@.t_id_seq'));"
                        + "select setval('@.t_id_seq', 7, false); insert into @.t values (9), (9000000000001)",
                "create sequence @.t_id_seq as integer increment -1 start -1999999999;"
                        + "create table @.t (id integer primary key default nextval('@.t_id_seq'));"
                        + "select setval('@.t_id_seq', -1, true); insert into @.t values (-3), (-999999999)",
                "create sequence @.t_id_seq as integer; create table @.t (id integer primary key default"
                        + " nextval('@.t_id_seq')); create table @.u (id integer primary key default nextval('@.t_id_seq'));"
                        + "insert into @.t values (2), (999999999); insert into @.u values (2), (1000000000), (1000000001)",
            })
    void isShownAndKeptAway(String setUp) throws SQLException {
        schema.execute(setUp);
        Finding found = find();
        Gap gap = Objects.requireNonNull(
                Objects.requireNonNull(found.observation().ahead()).gap());
        String reason = String.valueOf(found.reason());

        long shown = 0;
        for (MatchResult select : SELECT.matcher(reason).results().toList()) {
            shown += Objects.requireNonNull(schema.queryLong("select count(*) from (" + select.group(1) + ") beyond"));
        }
        assertThat(shown).as(reason).isEqualTo(gap.rowsBeyond());

        schema.database().execute(keptBefore(reason));

        Finding kept = find();
        assertThat(kept.observation().next()).isEqualTo(found.observation().next());
        assertThat(kept.verdict()).as(kept.reason()).isEqualTo(Verdict.DRIFTED);
        Repair repair = Reset.of(schema).repair("t_id_seq");
        assertThat(repair.outcome()).as(repair.error()).isEqualTo(RepairOutcome.DONE);
        assertThat(found.observation().sequence().direction().isBeyond(gap.to(), Objects.requireNonNull(repair.next())))
                .isTrue();
    }

    @Test
    void isNotCrossedWhereItComesBetweenTheScanAndTheRepair() throws SQLException {
        schema.execute("create table @.t (id serial primary key); insert into @.t values (1)");

        Repair repair = Reset.of(schema)
                .beforeRepairs(() -> schema.execute("insert into @.t values (999999999)"))
                .repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(repair.error()).contains("would take it across a wide gap", "acceptGap=true");
        assertThat(schema.queryLong("select last_value from @.t_id_seq")).isEqualTo(1);
        schema.database().execute(keptBefore(String.valueOf(repair.error())));
        assertThat(Reset.of(schema).repair("t_id_seq").next()).isEqualTo(2);
    }

    @Test
    void isCrossedUnderTheLockWhereThatWasAccepted() throws SQLException {
        schema.execute("create table @.t (id serial primary key); insert into @.t values (1)");

        Repair repair = Reset.of(schema)
                .acceptGap()
                .beforeRepairs(() -> schema.execute("insert into @.t values (999999999)"))
                .repair("t_id_seq");

        assertThat(repair.next()).isEqualTo(1_000_000_000);
    }

    @Test
    void aSequenceThatIsNotToStartOverIsJudged() throws SQLException {
        schema.execute("create table @.t (id serial primary key); alter sequence @.t_id_seq cycle;"
                + "insert into @.t values (1)");
        Finding found = find();
        assertThat(found.verdict()).isEqualTo(Verdict.CYCLES);

        schema.database().execute(first(NO_CYCLE, String.valueOf(found.reason()), 0));

        assertThat(find().verdict()).isEqualTo(Verdict.DRIFTED);
    }

    private Finding find() {
        return Reset.of(schema).dry().run().get(0).finding();
    }

    private static String keptBefore(String reason) {
        return first(KEPT_BEFORE, reason, 1);
    }

    private static String first(Pattern pattern, String text, int group) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        assertThat(found).as(text).hasSize(1);
        return found.get(0).group(group);
    }
}
