package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OtherSession;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each lock for each role: the guarantee that was asked for, or a refusal that names the way out. */
@InBothSchemas
class RolesTest {
    private static final String PASSWORD = "its own";
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final long PAST_THE_TIMEOUT = 600;

    @AutoClose
    private final TestSchema schema;

    private final String role;
    private final String owner;

    RolesTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
        role = "App " + this.schema.database().name();
        owner = "Owner " + this.schema.database().name();
    }

    @BeforeEach
    void createTable() throws SQLException {
        schema.execute("create role " + Identifier.quote(role) + " login password '" + PASSWORD + "';"
                + "create role " + Identifier.quote(owner) + ";"
                + "create table @.t (id serial primary key, x int); insert into @.t values (10);"
                + "alter table @.t owner to " + Identifier.quote(owner) + ";");
        schema.execute("grant select on @.t, @.t_id_seq to " + Identifier.quote(role));
    }

    @AfterEach
    void dropRoles() throws SQLException {
        for (String name : new String[] {role, owner}) {
            schema.execute("drop owned by " + Identifier.quote(name) + " cascade; drop role " + Identifier.quote(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerMayDoAll(LockMode lock) throws SQLException {
        schema.execute("grant " + Identifier.quote(owner) + " to " + Identifier.quote(role));

        Repair repair = reset(lock);

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.method()).isEqualTo(lock == LockMode.NONE ? RepairMethod.SETVAL : RepairMethod.RESTART);
        assertMovedTo11();
    }

    @Test
    void aWriterRepairsUnderTheTableLockAndIsToldWhatThatLacks() throws SQLException {
        schema.execute(
                "grant update on @.t, @.t_id_seq to " + Identifier.quote(role) + "; alter sequence @.t_id_seq cache 7");

        Repair repair = reset(LockMode.TABLE);

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.method()).isEqualTo(RepairMethod.SETVAL);
        assertThat(repair.note())
                .contains("only the owner can hold off nextval", "up to 7 values in their CACHE", "reconnect");
        assertMovedTo11();
    }

    @Test
    void aWriterMissesNoRowUnderTheTableLock() throws SQLException {
        schema.execute("grant update on @.t, @.t_id_seq to " + Identifier.quote(role));
        try (OtherSession other = schema.begin()) {
            other.execute("insert into @.t values (500)");

            assertThat(Reset.of(schema.database().url(), role, PASSWORD, SHORT)
                            .repair("t_id_seq")
                            .error())
                    .contains("a lock was not to be had within lockTimeout");
            other.commit();
        }

        assertThat(reset(LockMode.TABLE).next()).isEqualTo(501);
    }

    @Test
    void aWriterMayNotLockTheSequence() throws SQLException {
        schema.execute("grant update on @.t, @.t_id_seq to " + Identifier.quote(role));

        assertRefused(
                LockMode.SEQUENCE,
                "GRANT " + Identifier.quote(owner) + " TO " + Identifier.quote(role)
                        + "; or repair with lock=table, which guarantees more");
    }

    /** Whoever copies the statement should not make the application a superuser. */
    @Test
    void nobodyIsToldToGrantASuperuser() throws SQLException {
        schema.execute(
                "alter table @.t owner to current_user; grant update on @.t_id_seq to " + Identifier.quote(role));

        assertRefused(
                LockMode.SEQUENCE,
                "only the superuser " + Identifier.display(schema.database().user()) + ", its owner, may"
                        + "; or repair with lock=none, which guarantees less");
    }

    @Test
    void oneWhoMayNotLockTheTableIsToldSo() throws SQLException {
        schema.execute("grant update on @.t_id_seq to " + Identifier.quote(role));

        assertRefused(
                LockMode.TABLE,
                "GRANT UPDATE ON TABLE " + display("t") + " TO " + Identifier.quote(role)
                        + "; or repair with lock=none, which guarantees less");
        assertRefused(LockMode.SEQUENCE, "; or repair with lock=none, which guarantees less");
        assertThat(reset(LockMode.NONE).outcome()).isEqualTo(RepairOutcome.DONE);
        assertMovedTo11();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant update on @.t_id_seq", "grant update on @.t, @.t_id_seq"})
    void withoutALockUpdateOnTheSequenceIsEnough(String grant) throws SQLException {
        schema.execute(grant + " to " + Identifier.quote(role) + "; alter sequence @.t_id_seq cache 7");

        Repair repair = reset(LockMode.NONE);

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.method()).isEqualTo(RepairMethod.SETVAL);
        assertThat(repair.note())
                .contains(
                        "rows that are not committed yet are not seen",
                        "which does not hold off nextval",
                        "up to 7 values in their CACHE");
        assertMovedTo11();
    }

    @ParameterizedTest
    @EnumSource
    void oneWhoMayOnlyReadIsRefusedUnderEveryLock(LockMode lock) throws SQLException {
        schema.execute("grant usage on @.t_id_seq to " + Identifier.quote(role));

        Repair repair = reset(lock);

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(repair.error())
                .contains("may not repair it with lock=" + lock.word())
                .doesNotContain("or repair with");
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
    }

    /** USAGE and UPDATE move a sequence but do not show where it stands, and a column's SELECT is as good as the table's. */
    @ParameterizedTest
    @EnumSource
    void oneWhoMayNotSeeIsToldTheGrant(LockMode lock) throws SQLException {
        schema.execute("revoke select on @.t, @.t_id_seq from " + Identifier.quote(role));
        assertUnknown(lock, "GRANT SELECT ON SEQUENCE " + display("t_id_seq"));
        schema.execute("grant usage, update on @.t_id_seq to " + Identifier.quote(role)
                + "; grant select (id) on @.t to " + Identifier.quote(role));
        assertUnknown(lock, "GRANT SELECT ON SEQUENCE " + display("t_id_seq"));
        schema.execute("grant select on @.t_id_seq to " + Identifier.quote(role) + "; revoke select (id) on @.t from "
                + Identifier.quote(role));
        assertUnknown(lock, "GRANT SELECT ON TABLE " + display("t"));

        schema.execute("grant select (id) on @.t to " + Identifier.quote(role));
        assertThat(reset(LockMode.NONE).outcome()).isEqualTo(RepairOutcome.DONE);
    }

    /** The furthest row may be in the table that cannot be seen. */
    @Test
    void movesNothingBackBehindWhatItCannotSee() throws SQLException {
        schema.execute(
                "create table @.hidden (id int default nextval('@.t_id_seq')); insert into @.hidden values (700);"
                        + "select setval('@.t_id_seq', 5000); grant " + Identifier.quote(owner) + " to "
                        + Identifier.quote(role));

        SequenceResult result = result(byRole().exact());

        assertThat(result.finding().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.repair()).isNull();
        assertThat(schema.positions()).containsExactly("t_id_seq 5000 true");
    }

    @Test
    void theGrantsThatAreNamedAreAllThatIsMissing() throws SQLException {
        for (LockMode lock : LockMode.values()) {
            schema.execute("select setval('@.t_id_seq', 1, false);");
            String error = String.valueOf(reset(lock).error());
            String grants = error.substring(error.indexOf("GRANT ")).split("; or ", 2)[0];

            schema.database().execute(grants);

            assertThat(reset(lock).outcome()).as(grants).isEqualTo(RepairOutcome.DONE);
            schema.execute("revoke update on @.t, @.t_id_seq from " + Identifier.quote(role) + "; revoke "
                    + Identifier.quote(owner) + " from " + Identifier.quote(role));
        }
    }

    @Test
    void anOwnerWhoMayNotLockTheTableHasTheOtherLocks() throws SQLException {
        schema.execute("alter table @.t alter id drop default; drop sequence @.t_id_seq; create sequence @.t_id_seq;"
                + "alter table @.t alter id set default nextval('@.t_id_seq'); alter sequence @.t_id_seq owner to "
                + Identifier.quote(role));

        assertRefused(
                LockMode.TABLE,
                "GRANT UPDATE ON TABLE " + display("t") + " TO " + Identifier.quote(role)
                        + "; or repair with lock=sequence, which guarantees less");
        assertThat(reset(LockMode.SEQUENCE).method()).isEqualTo(RepairMethod.RESTART);
        assertMovedTo11();
        schema.execute("select setval('@.t_id_seq', 1, false)");
        assertThat(reset(LockMode.NONE).method()).isEqualTo(RepairMethod.SETVAL);
        assertMovedTo11();
    }

    /** A shorter one would already end what the driver says first. */
    @Test
    void aStatementTimeoutOfTheRoleDoesNotCount() throws Exception {
        schema.execute("grant " + Identifier.quote(owner) + " to " + Identifier.quote(role) + "; alter role "
                + Identifier.quote(role) + " set statement_timeout = '200ms'");
        try (OtherSession writer = schema.begin()) {
            writer.execute("insert into @.t values (500)");
            CompletableFuture<Repair> repair = CompletableFuture.supplyAsync(() -> reset(LockMode.TABLE));
            Thread.sleep(PAST_THE_TIMEOUT);
            writer.commit();

            assertThat(repair.get().outcome()).isEqualTo(RepairOutcome.DONE);
            assertThat(repair.get().next()).isEqualTo(501);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatAPolicyHidesSinceTheScanAreNotTakenForMissing(LockMode lock) throws SQLException {
        schema.execute("grant " + Identifier.quote(owner) + " to " + Identifier.quote(role));

        Repair repair = byRole().lock(lock)
                .beforeRepairs(
                        () -> schema.execute("alter table @.t enable row level security, force row level security"))
                .repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("row-level security", "nothing was changed");
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
    }

    private void assertRefused(LockMode lock, String wayOut) throws SQLException {
        Repair repair = reset(lock);
        assertThat(repair.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(repair.error())
                .contains("the role " + Identifier.quote(role) + " may not repair it with lock=" + lock.word())
                .endsWith(wayOut);
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
    }

    private void assertUnknown(LockMode lock, String wayOut) throws SQLException {
        SequenceResult result = result(byRole().lock(lock));
        assertThat(result.finding().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.finding().reason()).contains(wayOut);
        assertThat(result.repair()).isNull();
        assertThat(schema.positions()).containsExactly("t_id_seq 1 false");
    }

    private static SequenceResult result(Reset reset) {
        return Reset.result(reset.run(), "t_id_seq");
    }

    private void assertMovedTo11() throws SQLException {
        assertThat(schema.draw("t_id_seq")).isEqualTo(11);
    }

    private Repair reset(LockMode lock) {
        return byRole().lock(lock).repair("t_id_seq");
    }

    private Reset byRole() {
        return Reset.of(schema.database().url(), role, PASSWORD);
    }

    private String display(String table) {
        return schema.named(table).display();
    }
}
