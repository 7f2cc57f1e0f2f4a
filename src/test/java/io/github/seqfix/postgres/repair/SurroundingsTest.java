package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.ReplicatedPostgres;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers and tables that do not let a repair do all that it wants. */
@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class SurroundingsTest {
    @Parameter
    String schema = "";

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    @BeforeEach
    void createSchema() throws SQLException {
        execute(Schemas.create(schema));
    }

    @Test
    void refusesOnAStandby() throws Exception {
        try (ReplicatedPostgres replicated = ReplicatedPostgres.start()) {
            replicated.execute(Schemas.in(
                    schema,
                    Schemas.create(schema) + "create table @.t (id serial primary key); insert into @.t values (10)"));

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
        execute("create table @.t (id serial primary key); insert into @.t values (10);"
                + "create function @.halt() returns event_trigger language plpgsql as "
                + "$$ begin raise exception 'maintenance' using errcode = 'read_only_sql_transaction'; end $$;"
                + "create event trigger halt on ddl_command_start when tag in ('ALTER SEQUENCE')"
                + " execute procedure @.halt()");

        Repair repair = Reset.of(database).repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("the database is read-only; nothing was changed");
    }

    @Test
    void saysThatAForeignTableWasNotLocked() throws SQLException {
        createForeignTable();

        Repair repair = Reset.of(database).repair("s");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.next()).isEqualTo(31);
        assertThat(repair.note()).contains("the foreign table", "cannot be locked");
    }

    @Test
    void neverMovesBackBehindAForeignTableThatItCannotLock() throws SQLException {
        createForeignTable();
        execute("select setval('@.s', 500)");

        Repair repair = Reset.of(database).exact().repair("s");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(repair.error()).contains("mode=exact would move it back to 31, but the foreign table");
        assertThat(Positions.of(database)).containsExactly("s 500 true");
    }

    /** A foreign table of this very database. */
    private void createForeignTable() throws SQLException {
        execute("create extension postgres_fdw; create sequence @.s;"
                + "create table @.local (id bigint default nextval('@.s')); insert into @.local values (10);"
                + "create table @.remote (id bigint); insert into @.remote values (30);"
                + "create server self foreign data wrapper postgres_fdw options (host '" + database.host() + "', port '"
                + database.port() + "', dbname '" + database.name() + "');"
                + "create user mapping for current_user server self options (user '" + database.user() + "', password '"
                + database.password() + "')");
        execute("create foreign table @.far (id bigint default nextval('@.s')) server self options (schema_name "
                + literal(schema) + ", table_name 'remote')");
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void execute(String sql) throws SQLException {
        database.execute(Schemas.in(schema, sql));
    }
}
