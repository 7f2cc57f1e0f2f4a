package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.ReplicatedPostgres;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import io.github.seqfix.testing.Wire;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Servers and tables that do not let a repair do all that it wants. */
@InBothSchemas
class SurroundingsTest {
    @AutoClose
    private final TestSchema schema;

    SurroundingsTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @Test
    void refusesOnAStandby() throws Exception {
        try (ReplicatedPostgres replicated = ReplicatedPostgres.start()) {
            replicated.execute(
                    schema.sql(
                            "create schema if not exists @; create table @.t (id serial primary key); insert into @.t values (10)"));

            Repair repair =
                    Reset.of(replicated.standbyUrl(), replicated.user(), "").repair("t_id_seq");

            assertThat(repair.outcome()).isEqualTo(RepairOutcome.REFUSED);
            assertThat(repair.error()).contains("the server is a standby", "run the repair on the primary");
            assertThat(Reset.of(replicated.primaryUrl(), replicated.user(), "")
                            .repair("t_id_seq")
                            .outcome())
                    .isEqualTo(RepairOutcome.DONE);
        }
    }

    @Test
    void saysWhenTheDatabaseTakesNoWrites() throws SQLException {
        schema.execute("create table @.t (id serial primary key); insert into @.t values (10);"
                + "create function @.halt() returns event_trigger language plpgsql as "
                + "$$ begin raise exception 'maintenance' using errcode = 'read_only_sql_transaction'; end $$;"
                + "create event trigger halt on ddl_command_start when tag in ('ALTER SEQUENCE')"
                + " execute procedure @.halt()");

        Repair repair = Reset.of(schema).repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("the database is read-only; nothing was changed");
    }

    @Test
    void saysThatAForeignTableWasNotLocked() throws SQLException {
        createForeignTable();

        Repair repair = Reset.of(schema).repair("s");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.next()).isEqualTo(31);
        assertThat(repair.note()).contains("the foreign table", "cannot be locked");
    }

    @Test
    void neverMovesBackBehindAForeignTableThatItCannotLock() throws SQLException {
        createForeignTable();
        schema.execute("select setval('@.s', 500)");

        Repair repair = Reset.of(schema).exact().repair("s");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(repair.error()).contains("mode=exact would move it back to 31, but the foreign table");
        assertThat(schema.positions()).containsExactly("s 500 true");
    }

    /** Its error has the SQLSTATE of a lost connection, but ours still holds: nothing is to be tried again. */
    @Test
    void aForeignServerThatGoesAwayIsNoLostConnection() throws Exception {
        createForeignTable();
        try (Wire wire = new Wire(schema.database().host(), schema.database().port())) {
            TestDatabase database = schema.database();

            Repair repair = Reset.of(wire.through(database.url()), database.user(), database.password())
                    .beforeRepairs(() -> schema.execute("alter server self options (set port '1')"))
                    .repair("s");

            assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
            assertThat(repair.error())
                    .startsWith("nothing was changed: ")
                    .contains("could not connect to server")
                    .doesNotContain("the connection was lost");
            assertThat(wire.connections()).isEqualTo(1);
        }
        assertThat(schema.positions()).containsExactly("s 1 false");
    }

    /** A foreign table of this very database. */
    private void createForeignTable() throws SQLException {
        schema.createServerToItself("self");
        schema.execute("create sequence @.s;"
                + "create table @.local (id bigint default nextval('@.s')); insert into @.local values (10);"
                + "create table @.remote (id bigint); insert into @.remote values (30)");
        schema.execute("create foreign table @.far (id bigint default nextval('@.s')) server self options ("
                + schema.asOption() + ", table_name 'remote')");
    }
}
