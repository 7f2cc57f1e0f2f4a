package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.ReplicatedPostgres;
import io.github.seqfix.testing.Schemas;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/**
 * A standby shows positions that are up to 32 calls ahead of the primary's: the server logs that many at once. What that
 * leaves open must not be called in sync, nor drifted, nor exhausted.
 */
@InBothSchemas
@SuppressWarnings("NullAway.Init") // which does not know the method that initializes for each schema
class StandbyTest {
    private static ReplicatedPostgres servers;
    private static RunResults primary;
    private static RunResults standby;

    private final String schema;

    StandbyTest(String schema) {
        this.schema = schema;
    }

    @BeforeParameterizedClassInvocation
    static void runOnBoth(String schema) throws Exception {
        servers = ReplicatedPostgres.start();
        servers.execute(Schemas.in(schema, """
                create schema if not exists @;
                set search_path = @;

                create table in_use (id serial primary key);
                insert into in_use default values;

                create table little_drift (id serial primary key);
                insert into little_drift default values;
                insert into little_drift select generate_series(2, 20);
                create table large_drift (id serial primary key);
                insert into large_drift default values;
                insert into large_drift select generate_series(2, 50);
                create table never_called (id serial primary key);
                insert into never_called select generate_series(1, 10);
                create table repaired (id serial primary key);
                insert into repaired select generate_series(1, 100);
                alter sequence repaired_id_seq restart with 101;
                create table repaired_by_setval (id serial primary key);
                insert into repaired_by_setval select generate_series(1, 100);
                select setval('repaired_by_setval_id_seq', 100);
                create table far_ahead (id serial primary key);
                insert into far_ahead select generate_series(1, 100);
                select setval('far_ahead_id_seq', 132);
                create table not_far_enough_ahead (id serial primary key);
                insert into not_far_enough_ahead select generate_series(1, 100);
                select setval('not_far_enough_ahead_id_seq', 131);
                create table empty (id serial primary key);
                select nextval('empty_id_seq');

                create sequence tens_seq increment 10;
                create table tens (id bigint primary key default nextval('tens_seq'));
                insert into tens default values;
                insert into tens values (101);
                create sequence descending_seq increment -1;
                create table descending (id bigint primary key default nextval('descending_seq'));
                insert into descending default values;
                insert into descending values (-20);
                create sequence cached_seq cache 20;
                create table cached (id bigint primary key default nextval('cached_seq'));
                insert into cached default values;
                insert into cached values (40);
                create sequence short_seq maxvalue 10;
                create table short (id bigint primary key default nextval('short_seq'));
                insert into short default values;

                create sequence near_limit_seq maxvalue 1000;
                create table near_limit (id bigint primary key default nextval('near_limit_seq'));
                select setval('near_limit_seq', 932);
                create sequence nearly_near_limit_seq maxvalue 100 start 60;
                create table nearly_near_limit (id bigint primary key default nextval('nearly_near_limit_seq'));
                insert into nearly_near_limit default values;

                create unlogged table unlogged (id serial primary key);
                insert into unlogged default values;
                create sequence unused_seq;
                select nextval('unused_seq');
                create sequence cycling_seq maxvalue 10 cycle;
                create table cycling (id bigint default nextval('cycling_seq'));

                reset search_path;
                """));
        primary = RunResults.check(RunResults.settings(servers.primaryUrl(), servers.user(), ""));
        standby = RunResults.reset(RunResults.settings(servers.standbyUrl(), servers.user(), ""), Declarations.NONE);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        servers.close();
    }

    @Test
    void primaryKnowsTheTruth() {
        assertThat(primary.verdicts())
                .isEqualTo(verdicts(Map.ofEntries(
                        Map.entry("in_use_id_seq", Verdict.IN_SYNC),
                        Map.entry("little_drift_id_seq", Verdict.DRIFTED),
                        Map.entry("large_drift_id_seq", Verdict.DRIFTED),
                        Map.entry("never_called_id_seq", Verdict.DRIFTED),
                        Map.entry("repaired_id_seq", Verdict.IN_SYNC),
                        Map.entry("repaired_by_setval_id_seq", Verdict.IN_SYNC),
                        Map.entry("far_ahead_id_seq", Verdict.IN_SYNC),
                        Map.entry("not_far_enough_ahead_id_seq", Verdict.IN_SYNC),
                        Map.entry("empty_id_seq", Verdict.IN_SYNC),
                        Map.entry("tens_seq", Verdict.DRIFTED),
                        Map.entry("descending_seq", Verdict.DRIFTED),
                        Map.entry("cached_seq", Verdict.DRIFTED),
                        Map.entry("short_seq", Verdict.IN_SYNC),
                        Map.entry("near_limit_seq", Verdict.NEAR_LIMIT),
                        Map.entry("nearly_near_limit_seq", Verdict.IN_SYNC),
                        Map.entry("unlogged_id_seq", Verdict.IN_SYNC),
                        Map.entry("unused_seq", Verdict.UNBOUND),
                        Map.entry("cycling_seq", Verdict.CYCLES))));
    }

    @Test
    void standbySaysOnlyWhatIsCertain() {
        assertThat(standby.verdicts())
                .isEqualTo(verdicts(Map.ofEntries(
                        Map.entry("in_use_id_seq", Verdict.IN_SYNC),
                        Map.entry("little_drift_id_seq", Verdict.UNKNOWN),
                        Map.entry("large_drift_id_seq", Verdict.DRIFTED),
                        Map.entry("never_called_id_seq", Verdict.DRIFTED),
                        Map.entry("repaired_id_seq", Verdict.IN_SYNC),
                        Map.entry("repaired_by_setval_id_seq", Verdict.UNKNOWN),
                        Map.entry("far_ahead_id_seq", Verdict.IN_SYNC),
                        Map.entry("not_far_enough_ahead_id_seq", Verdict.UNKNOWN),
                        Map.entry("empty_id_seq", Verdict.IN_SYNC),
                        Map.entry("tens_seq", Verdict.UNKNOWN),
                        Map.entry("descending_seq", Verdict.UNKNOWN),
                        Map.entry("cached_seq", Verdict.UNKNOWN),
                        Map.entry("short_seq", Verdict.UNKNOWN),
                        Map.entry("near_limit_seq", Verdict.NEAR_LIMIT),
                        Map.entry("nearly_near_limit_seq", Verdict.NEAR_LIMIT),
                        Map.entry("unlogged_id_seq", Verdict.UNKNOWN),
                        Map.entry("unused_seq", Verdict.UNBOUND),
                        Map.entry("cycling_seq", Verdict.CYCLES))));
    }

    /** Without this the rule would not be needed, and the tests above would prove nothing. */
    @Test
    void standbyShowsPositionsAhead() {
        assertThat(finding(primary, "in_use_id_seq").observation().next()).isEqualTo(2);
        assertThat(finding(standby, "in_use_id_seq").observation().next()).isEqualTo(34);
    }

    @Test
    void reasonsTellToLookAtThePrimary() {
        assertThat(finding(standby, "little_drift_id_seq").reason()).contains("standby", "primary");
        assertThat(finding(standby, "large_drift_id_seq").reason())
                .contains("; on the primary")
                .contains(", seqfix:reset moves");
        assertThat(finding(standby, "unlogged_id_seq").reason()).contains("unlogged", "primary");
        assertThat(finding(standby, "short_seq").reason()).contains("standby", "check on the primary");
        assertThat(finding(standby, "near_limit_seq").reason()).doesNotContain("standby");
        assertThat(finding(standby, "nearly_near_limit_seq").reason()).contains("92.0 percent", "standby");
    }

    /** A role that may not see where the standby receives from is told of the primary only. */
    @Test
    void primaryIsNamedWhereTheRoleMayKnowIt() throws Exception {
        assumeTrue(PostgresServer.shared().majorVersion() >= 11, "PostgreSQL 10 shows nobody the primary's address");
        String primaryAddress = "the primary localhost:" + servers.primaryPort();
        assertThat(finding(standby, "little_drift_id_seq").reason()).contains("check on " + primaryAddress);
        assertThat(finding(standby, "large_drift_id_seq").reason()).contains("on " + primaryAddress + ", seqfix:reset");
        assertThat(finding(standby, "unlogged_id_seq").reason()).contains("check on " + primaryAddress);
        assertThat(finding(standby, "short_seq").reason()).contains("check on " + primaryAddress);
        assertThat(Objects.requireNonNull(
                                standby.of(sequence("large_drift_id_seq")).repair())
                        .error())
                .contains("run the repair on " + primaryAddress);

        servers.execute("do $$ begin create role stranger login; exception when duplicate_object then null; end $$");
        RunResults seen = RunResults.check(RunResults.settings(servers.standbyUrl(), "stranger", ""));

        assertThat(finding(seen, "unlogged_id_seq").reason()).doesNotContain("localhost");
    }

    @Test
    void repairIsRefused() {
        Repair repair = Objects.requireNonNull(
                standby.of(sequence("large_drift_id_seq")).repair());

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(repair.error()).contains("primary");
    }

    private Finding finding(RunResults run, String name) {
        return run.of(sequence(name)).finding();
    }

    private QualifiedName sequence(String name) {
        return new QualifiedName(schema, name);
    }

    private static Map<String, Verdict> verdicts(Map<String, Verdict> verdicts) {
        return new TreeMap<>(verdicts);
    }
}
