package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.DatabaseScope;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Server;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.report.SqlReport;
import io.github.seqfix.run.DatabaseSelection;
import io.github.seqfix.run.Run;
import io.github.seqfix.run.RunSettings;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestFleet;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The repairs of several databases as one script for psql. */
@InBothSchemas
class FleetScriptTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DRIFTED =
            "create table @.t (id serial primary key, x int); insert into @.t values (1, 1)";
    private static final String HOSTILE = "a=b \"c\" 'd' \\ :e; -- f?%s/é";

    @AutoClose
    private final TestFleet fleet;

    /** Where psql is sent at first, which has tables of the same names. */
    @AutoClose
    private final TestDatabase start = PostgresServer.shared().createDatabase();

    FleetScriptTest(String schema) {
        this.fleet = new TestFleet(schema);
    }

    @Test
    void repairsEachDatabaseAndNoOther() throws Exception {
        assumeTrue(Psql.isThere(), "psql is not installed");
        fleet.create("a", DRIFTED);
        fleet.create(HOSTILE, DRIFTED);
        RunReport report = plan();

        String script = script(report);
        Psql.run(start, script);
        insert("a");
        insert(HOSTILE);

        // Twice, and late: nothing is left to do.
        Psql.run(start, script);
        insert("a");
        insert(HOSTILE);
    }

    @Test
    void aDatabaseThatIsGoneMeanwhileEndsTheScriptBeforeAnythingIsRunInAnother() throws Exception {
        assumeTrue(Psql.isThere(), "psql is not installed");
        fleet.create("a", DRIFTED);
        fleet.create("b", DRIFTED);
        fleet.create("c", DRIFTED);
        String script = script(plan());
        fleet.drop("b");

        assertThatThrownBy(() -> Psql.run(start, script)).hasMessageContaining(fleet.name("b"));
        insert("a");
    }

    @Test
    void whatCouldNotBeLookedAtIsSaid() throws Exception {
        fleet.create("a", DRIFTED);
        RunReport report = plan();
        List<DatabaseReport> databases = new ArrayList<>(report.databases());
        Server server = databases.get(0).server();
        databases.add(DatabaseReport.unread(server.inDatabase("gone"), "", "it is\ngone"));
        databases.add(new DatabaseReport(
                server.inDatabase("line\nbreak"),
                "",
                List.of(),
                databases.get(0).results()));

        String script = script(new RunReport(
                "check",
                false,
                report.failOn(),
                false,
                false,
                report.startedAt(),
                report.elapsed(),
                databases,
                List.of()));

        assertThat(script)
                .contains("has seen 3 databases at", "-- It is for psql")
                .contains("\n-- Database gone is not repaired: it is gone\n")
                .contains("\n-- Database line break is not repaired: psql cannot be sent to a database with a control")
                .containsOnlyOnce("\\connect");
    }

    @Test
    void databasesOfSeveralServersAreConnectedToThere() throws Exception {
        fleet.create("a", DRIFTED);
        RunReport report = plan();
        DatabaseReport here = report.databases().get(0);
        Server other = new Server("PostgreSQL", "18", "db'2", 5433, "b", "app", false);
        String script = script(new RunReport(
                "check",
                false,
                report.failOn(),
                false,
                false,
                report.startedAt(),
                report.elapsed(),
                List.of(here, new DatabaseReport(other, "", List.of(), here.results())),
                List.of()));

        assertThat(script).contains("\\connect -reuse-previous=on \"dbname='b' host='db\\'2' port='5433'\"\n");
    }

    private void insert(String suffix) throws SQLException {
        fleet.execute(suffix, "insert into @.t (x) values (1)");
    }

    private RunReport plan() throws Exception {
        ConnectionSettings connection = new ConnectionSettings(
                fleet.serverUrl(),
                fleet.server().user(),
                fleet.server().password(),
                0,
                PATIENCE,
                new Timeouts(PATIENCE, PATIENCE));
        return new Run(
                        new RunSettings(
                                new DatabaseSelection.OfServer(
                                        connection, DatabaseScope.parse(List.of(fleet.name("*")))),
                                Scope.everything(),
                                Declarations.NONE,
                                90,
                                new io.github.seqfix.run.Reset(RepairPolicy.forward(), LockMode.TABLE, true)),
                        Progress.NONE)
                .execute();
    }

    private static String script(RunReport report) throws Exception {
        StringWriter writer = new StringWriter();
        new SqlReport(report).write(writer);
        return writer.toString();
    }
}
