package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.report.SqlReport;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Run;
import io.github.seqfix.run.RunSettings;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.Runs;
import io.github.seqfix.testing.TestSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a role that may only read, or not even that, is shown: the plan, and whole statements that give what is missing. */
@InBothSchemas
class ReadOnlyRoleTest {
    private static final String PASSWORD = "its own";
    private static final Action CHECK = new Check(Set.of(Verdict.DRIFTED), Check.WhenNothingIsFound.PASS);
    private static final Action DRY_RUN = new io.github.seqfix.run.Reset(RepairPolicy.forward(), LockMode.TABLE, true);

    @AutoClose
    private final TestSchema schema;

    private final String role;
    private final String owner;

    ReadOnlyRoleTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
        role = "Reader " + this.schema.database().name();
        owner = "Owner " + this.schema.database().name();
    }

    @BeforeEach
    void createTables() throws SQLException {
        schema.execute("create role " + Identifier.quote(role) + " login password '" + PASSWORD + "';"
                + "create role " + Identifier.quote(owner) + ";"
                + "create table @.a (id serial primary key); insert into @.a values (10);"
                + "create table @.b (id serial primary key); insert into @.b values (20);"
                + "create table @.full (id smallserial primary key); insert into @.full values (32767);"
                + "alter table @.a owner to " + Identifier.quote(owner) + ";"
                + "alter table @.b owner to " + Identifier.quote(owner));
    }

    @AfterEach
    void dropRoles() throws SQLException {
        for (String name : new String[] {role, owner}) {
            schema.execute("drop owned by " + Identifier.quote(name) + " cascade; drop role " + Identifier.quote(name));
        }
    }

    @Test
    void seesThePlanOfOneWhoMay() throws Exception {
        mayRead();
        RunReport report = run(role, PASSWORD, CHECK);
        Repair plan = Objects.requireNonNull(
                Reset.result(report.results(), "a_id_seq").repair());

        assertThat(plan.outcome()).isEqualTo(RepairOutcome.PLANNED);
        assertThat(plan.next()).isEqualTo(11);
        assertThat(plan.method()).isEqualTo(RepairMethod.RESTART);
        assertThat(plan.note())
                .contains("the role " + Identifier.quote(role) + " may not repair it with lock=table: GRANT UPDATE ON"
                        + " SEQUENCE " + schema.named("a_id_seq").display() + " TO " + Identifier.quote(role)
                        + "; GRANT UPDATE ON TABLE " + schema.named("a").display() + " TO "
                        + Identifier.quote(role) + ";");
        schema.execute(Objects.requireNonNull(plan.sql()));
        assertThat(schema.positions()).contains("a_id_seq 11 false");
    }

    @Test
    void isRefusedByReset() throws Exception {
        mayRead();

        Repair refused = Objects.requireNonNull(
                Reset.result(run(role, PASSWORD, DRY_RUN).results(), "a_id_seq").repair());

        assertThat(refused.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(refused.error()).contains("GRANT UPDATE ON SEQUENCE");
    }

    @Test
    void getsAScriptThatOneWhoMayCanRun() throws Exception {
        mayRead();
        String script = sql(run(role, PASSWORD, CHECK));

        assertThat(script).contains("full_id_seq is not repaired: ", "GRANT UPDATE ON TABLE");
        schema.database().execute(script);

        assertThat(schema.positions()).contains("a_id_seq 11 false", "b_id_seq 21 false", "full_id_seq 1 false");
    }

    @Test
    void oneWhoMayGetsTheSameScriptFromCheckAndReset() throws Exception {
        String user = schema.database().user();
        String password = schema.database().password();

        assertThat(statements(sql(run(user, password, CHECK))))
                .isEqualTo(statements(sql(run(user, password, DRY_RUN))))
                .contains("a_id_seq", "full_id_seq is not repaired: ");
    }

    @Test
    void getsTheSameScriptFromReset() throws Exception {
        mayRead();

        assertThat(statements(sql(run(role, PASSWORD, DRY_RUN))))
                .isEqualTo(statements(sql(run(role, PASSWORD, CHECK))))
                .contains("a_id_seq: next from 1 to 11", "GRANT UPDATE ON TABLE", "select pg_temp.seqfix_repair(");
    }

    @Test
    void isToldOneStatementForAWholeSchema() throws Exception {
        schema.execute("revoke usage on schema @ from public");
        RunReport report = run(role, PASSWORD, CHECK);
        String name = Identifier.display(schema.name());

        assertThat(report.results()).hasSize(3).allSatisfy(result -> {
            assertThat(result.finding().verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(result.finding().reason())
                    .contains(": GRANT USAGE ON SCHEMA " + name + " TO " + Identifier.quote(role)
                            + "; GRANT SELECT ON ALL SEQUENCES IN SCHEMA " + name + " TO " + Identifier.quote(role)
                            + "; GRANT SELECT ON ALL TABLES IN SCHEMA " + name + " TO " + Identifier.quote(role) + ";");
        });
        assertThat(report.remarks())
                .anySatisfy(remark -> assertThat(remark)
                        .startsWith("the role " + Identifier.quote(role) + " may read no sequence of schema " + name
                                + ", so 3 of them are not checked: GRANT SELECT ON ALL SEQUENCES"));

        String reason = String.valueOf(report.results().get(0).finding().reason());
        schema.database().execute(reason.substring(reason.indexOf("GRANT ")));

        assertThat(run(role, PASSWORD, CHECK).results())
                .extracting(result -> result.finding().verdict())
                .containsExactlyInAnyOrder(Verdict.DRIFTED, Verdict.DRIFTED, Verdict.EXHAUSTED);
    }

    @Test
    void isToldWhatIsMissingWhereOthersMayBeRead() throws Exception {
        mayRead();
        schema.execute("revoke select on @.a, @.a_id_seq from " + Identifier.quote(role));
        RunReport report = run(role, PASSWORD, CHECK);
        String reason = String.valueOf(
                Reset.result(report.results(), "a_id_seq").finding().reason());

        assertThat(reason)
                .isEqualTo("the role " + Identifier.quote(role) + " may not read the sequence, may not read "
                        + schema.named("a").display() + ".id: GRANT SELECT ON SEQUENCE "
                        + schema.named("a_id_seq").display() + " TO " + Identifier.quote(role)
                        + "; GRANT SELECT ON TABLE " + schema.named("a").display() + " TO "
                        + Identifier.quote(role) + ";");
        assertThat(report.remarks()).noneMatch(remark -> remark.contains("GRANT SELECT"));
        schema.database().execute(reason.substring(reason.indexOf("GRANT ")));
        assertThat(Reset.result(run(role, PASSWORD, CHECK).results(), "a_id_seq")
                        .finding()
                        .verdict())
                .isEqualTo(Verdict.DRIFTED);
    }

    private void mayRead() throws SQLException {
        schema.execute("grant usage on schema @ to " + Identifier.quote(role)
                + "; grant select on all tables in schema @ to " + Identifier.quote(role)
                + "; grant select on all sequences in schema @ to " + Identifier.quote(role));
    }

    private RunReport run(String user, String password, Action action) throws Exception {
        ConnectionSettings settings = new ConnectionSettings(
                schema.database().url(),
                user,
                password,
                0,
                Duration.ofSeconds(10),
                new Timeouts(Duration.ofMinutes(1), Duration.ofSeconds(5)));
        return new Run(
                        new RunSettings(
                                List.of(settings),
                                Scope.everything(),
                                Declarations.NONE,
                                Runs.NEAR_LIMIT_PERCENT,
                                action),
                        Progress.NONE)
                .execute();
    }

    private static String sql(RunReport report) throws IOException {
        StringWriter writer = new StringWriter();
        new SqlReport(report).write(writer);
        return writer.toString();
    }

    /** All but the first line, which says when it was written and by which goal. */
    private static String statements(String script) {
        return script.substring(script.indexOf('\n'));
    }
}
