package io.github.seqfix.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.DatabaseScope;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Glob;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestFleet;
import io.github.seqfix.testing.Wire;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases by the dozen in one run: what is chosen, and that what goes wrong in one costs no other its verdict. */
@InBothSchemas
class FleetTest {
    private static final String PASSWORD = "p";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Action RESET = new Reset(RepairPolicy.forward(), LockMode.TABLE, false);
    private static final Action DRY_RESET = new Reset(RepairPolicy.forward(), LockMode.TABLE, true);
    private static final Action CHECK =
            new Check(Set.of(Verdict.DRIFTED, Verdict.UNKNOWN), Check.WhenNothingIsFound.FAIL_IF_SCOPED);
    private static final String DRIFTED =
            "create table @.t (id serial primary key, x int); insert into @.t values (1, 1)";
    private static final String IN_SYNC = "create table @.t (id serial primary key, x int)";

    private final String role = "fleet_role_" + UUID.randomUUID().toString().substring(0, 8);

    @AutoClose
    private final TestFleet fleet;

    FleetTest(String schema) {
        this.fleet = new TestFleet(schema);
    }

    @AfterEach
    void dropRole() throws SQLException {
        for (String statement : List.of("drop owned by " + role, "drop role if exists " + role)) {
            try {
                fleet.administer(statement);
            } catch (SQLException e) {
                // It was not created, or has rights in databases that are dropped after this.
            }
        }
    }

    @Test
    void allThatGlobsMatchAreRepairedInOneRun() throws Exception {
        fleet.create("b", DRIFTED);
        fleet.create("a", DRIFTED);
        fleet.create("Odd \"name\" = 'x'; \\c", DRIFTED);
        fleet.create("skipped", DRIFTED);

        RunReport report = run(RESET, fleet.name("*"), "!" + fleet.name("skip*"));

        assertThat(names(report))
                .containsExactly(fleet.name("Odd \"name\" = 'x'; \\c"), fleet.name("a"), fleet.name("b"));
        assertThat(report.count(RepairOutcome.DONE)).isEqualTo(3);
        assertThat(report.isFailed()).isFalse();
        for (String repaired : List.of("a", "b", "Odd \"name\" = 'x'; \\c")) {
            insert(repaired);
        }
        assertThatThrownBy(() -> insert("skipped")).hasMessageContaining("duplicate key");
    }

    @Test
    void aDryRunWritesToNone() throws Exception {
        fleet.create("a", DRIFTED);
        fleet.create("b", DRIFTED);

        RunReport report = run(DRY_RESET, fleet.name("*"));

        assertThat(report.count(RepairOutcome.PLANNED)).isEqualTo(2);
        assertThatThrownBy(() -> insert("a")).hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> insert("b")).hasMessageContaining("duplicate key");
    }

    @Test
    void templatesAndThoseThatAllowNoConnectionsAreLeftOutAndSaid() throws Exception {
        fleet.create("a", IN_SYNC);
        fleet.create("template", DRIFTED);
        fleet.create("closed", DRIFTED);
        fleet.administer(
                "alter database " + fleet.quoted("template") + " is_template true",
                "alter database " + fleet.quoted("closed") + " allow_connections false");

        RunReport report = run(CHECK, fleet.name("*"));

        assertThat(names(report)).containsExactly(fleet.name("a"));
        assertThat(report.isFailed()).isFalse();
        assertThat(report.remarks())
                .containsExactly(
                        "not looked at: " + fleet.name("template") + " is a template",
                        "not looked at: " + fleet.name("closed") + " allows no connections");
        assertThatThrownBy(() -> run(CHECK, fleet.name("closed")))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage(
                        "databases: nothing is left to look at: " + fleet.name("closed") + " allows no connections");
    }

    @Test
    void aGlobThatMatchesNoDatabaseIsAnErrorBeforeAnythingIsDone() throws Exception {
        fleet.create("a", DRIFTED);

        assertThatThrownBy(() -> run(RESET, fleet.name("*"), "no such"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("databases: no database matches 'no such'; the server has ");
        assertThatThrownBy(() -> run(RESET, fleet.name("*"), "!no such"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("databases: no database matches '!no such'; the server has ");
        assertThatThrownBy(() -> insert("a")).hasMessageContaining("duplicate key");
    }

    @Test
    void oneThatIsDroppedMeanwhileCostsNoOtherItsVerdict() throws Exception {
        fleet.create("a", DRIFTED);
        fleet.create("gone", DRIFTED);
        fleet.create("z", DRIFTED);
        RunListener listener = new RunListener() {
            @Override
            public void selected(List<String> databases) {
                drop("gone");
            }

            @Override
            public void connected(Server server, String source) {}
        };

        RunReport report = new Run(settings(RESET, fleet.name("*")), listener, Progress.NONE).execute();

        assertThat(names(report)).containsExactly(fleet.name("a"), fleet.name("gone"), fleet.name("z"));
        assertUnread(report, 1, "there is no such database: " + fleet.name("gone"));
        assertThat(report.count(RepairOutcome.DONE)).isEqualTo(2);
        assertThat(report.isFailed()).isTrue();
        insert("a");
        insert("z");
    }

    @Test
    void oneThatTheRoleMayNotConnectToSaysTheGrant() throws Exception {
        fleet.create("a", DRIFTED);
        fleet.create("closed", DRIFTED);
        fleet.create("z", DRIFTED);
        createRole("");
        fleet.administer("revoke connect on database " + fleet.quoted("closed") + " from public");

        RunReport report = runAsRole(CHECK);

        String grant = "GRANT CONNECT ON DATABASE " + fleet.name("closed") + " TO " + role + ";";
        assertUnread(report, 1, "this role may not connect to database " + fleet.name("closed"), grant);
        assertThat(report.count(Verdict.DRIFTED)).isEqualTo(2);

        fleet.administer(grant);
        assertThat(runAsRole(CHECK).unread()).isEmpty();
    }

    @Test
    void aWrongPasswordForOneConnectionCostsNoOtherItsVerdict() throws Exception {
        fleet.create("a", DRIFTED);
        fleet.create("b", DRIFTED);
        fleet.create("c", DRIFTED);
        RunSettings settings = new RunSettings(
                List.of(named("a"), connection(fleet.url("b"), fleet.server().user(), "wrong"), named("c")),
                Scope.everything(),
                Declarations.NONE,
                90,
                RESET);

        RunReport report = new Run(settings, Progress.NONE).execute();

        assertUnread(report, 1, "the server refused the password for database " + fleet.name("b"));
        assertThat(report.databases().get(1).source()).isEqualTo("from a test");
        insert("a");
        insert("c");
        assertThatThrownBy(() -> insert("b")).hasMessageContaining("duplicate key");
    }

    @Test
    void aDefectThatOneDatabaseBringsToLightCostsNoOtherItsVerdict() throws Exception {
        fleet.create("a", DRIFTED);
        fleet.create("b", DRIFTED);
        List<String> failures = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void connected(Server server, String source) {
                if (server.database().equals(fleet.name("a"))) {
                    throw new IllegalStateException("no\nidea");
                }
            }

            @Override
            public void failed(Server server, Exception failure) {
                failures.add(server.database() + " " + failure.getClass().getSimpleName());
            }
        };

        RunReport report = new Run(settings(RESET, fleet.name("*")), listener, Progress.NONE).execute();

        assertUnread(report, 0, "seqfix failed by a defect of its own", "IllegalStateException: no");
        assertThat(failures).containsExactly(fleet.name("a") + " IllegalStateException");
        insert("b");
    }

    @Test
    void aPatternThatOneDatabaseHasNothingForCostsNoOtherItsVerdict() throws Exception {
        fleet.create(
                "a",
                "create schema extra; create table extra.t (id serial primary key); insert into extra.t values (1)");
        fleet.create("b", DRIFTED);
        Scope scope = new Scope(List.of(new Glob("extra")), List.of(), List.of());

        RunReport report = new Run(
                        new RunSettings(selection(fleet.name("*")), scope, Declarations.NONE, 90, CHECK), Progress.NONE)
                .execute();

        assertUnread(report, 1, "schemas: no schema matches 'extra'");
        assertThat(report.count(Verdict.DRIFTED)).isEqualTo(1);
    }

    @Test
    void aServerThatCannotListIsAnError() throws Exception {
        RunSettings settings = new RunSettings(
                new DatabaseSelection.OfServer(
                        connection(fleet.serverUrl(), fleet.server().user(), "wrong"),
                        DatabaseScope.parse(List.of("*"))),
                Scope.everything(),
                Declarations.NONE,
                90,
                CHECK);

        assertThatThrownBy(() -> new Run(settings, Progress.NONE).execute())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("the server refused the password");
    }

    @Test
    void settingsThatLeadNowhereAreAnErrorBeforeAnythingIsDone() throws Exception {
        fleet.create("a", DRIFTED);
        RunSettings settings = new RunSettings(
                List.of(named("a"), connection("jdbc:mysql://localhost/b", "u", "p")),
                Scope.everything(),
                Declarations.NONE,
                90,
                RESET);

        assertThatThrownBy(() -> new Run(settings, Progress.NONE).execute())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("url is not a JDBC URL of PostgreSQL");
        assertThatThrownBy(() -> insert("a")).hasMessageContaining("duplicate key");
    }

    /** Also with fewer connections than databases that could be looked at side by side. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRoleWithFewConnectionsIsEnough(int limit) throws Exception {
        createRole(" connection limit " + limit);
        IntStream.range(0, 5).forEach(number -> create("d" + number));

        RunReport report = runAsRole(RESET);

        assertThat(report.unread()).isEmpty();
        assertThat(report.count(RepairOutcome.DONE)).isEqualTo(5);
        assertThat(report.isFailed()).isFalse();
    }

    /** Of so many sequences a database that is looked at by itself is read on two. */
    @Test
    void databasesSideBySideHaveOneConnectionEach() throws Exception {
        for (String suffix : List.of("a", "b", "c", "d")) {
            fleet.create(
                    suffix,
                    IntStream.range(0, 1_000)
                            .mapToObj(number -> "create sequence @.s" + number)
                            .collect(Collectors.joining(";")));
        }
        try (Wire wire = new Wire(fleet.server().host(), fleet.server().port())) {
            DatabaseSelection selection = new DatabaseSelection.OfServer(
                    connection(
                            wire.through(fleet.serverUrl()),
                            fleet.server().user(),
                            fleet.server().password()),
                    DatabaseScope.parse(List.of(fleet.name("*"))));

            RunReport report = new Run(
                            new RunSettings(selection, Scope.everything(), Declarations.NONE, 90, CHECK), Progress.NONE)
                    .execute();

            assertThat(report.results()).hasSize(4_000);
            assertThat(wire.connections()).isEqualTo(1 + 4);
        }
    }

    private void assertUnread(RunReport report, int place, String... texts) {
        assertThat(report.unread()).hasSize(1);
        DatabaseReport database = report.databases().get(place);
        assertThat(database.failure()).contains(texts).doesNotContain("\n");
        assertThat(database.results()).isEmpty();
        assertThat(database.isEmpty()).isFalse();
        assertThat(report.isFailed()).isTrue();
    }

    private void create(String suffix) {
        try {
            fleet.create(
                    suffix,
                    DRIFTED + "; grant all on all tables in schema @ to " + role
                            + "; grant all on all sequences in schema @ to " + role);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void createRole(String options) throws SQLException {
        fleet.administer("create role " + role + " login password '" + PASSWORD + "'" + options);
        for (String suffix : fleet.suffixes()) {
            fleet.execute(
                    suffix,
                    "grant select on all tables in schema @ to " + role
                            + "; grant select on all sequences in schema @ to " + role);
        }
    }

    private void drop(String suffix) {
        try {
            fleet.drop(suffix);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(String suffix) throws SQLException {
        fleet.execute(suffix, "insert into @.t (x) values (1)");
    }

    private static List<String> names(RunReport report) {
        return report.databases().stream()
                .map(database -> database.server().database())
                .toList();
    }

    private RunReport run(Action action, String... globs) throws Exception {
        return new Run(settings(action, globs), Progress.NONE).execute();
    }

    private RunReport runAsRole(Action action) throws Exception {
        DatabaseSelection selection = new DatabaseSelection.OfServer(
                connection(fleet.serverUrl(), role, PASSWORD), DatabaseScope.parse(List.of(fleet.name("*"))));
        return new Run(new RunSettings(selection, Scope.everything(), Declarations.NONE, 90, action), Progress.NONE)
                .execute();
    }

    private RunSettings settings(Action action, String... globs) {
        return new RunSettings(selection(globs), Scope.everything(), Declarations.NONE, 90, action);
    }

    private DatabaseSelection selection(String... globs) {
        return new DatabaseSelection.OfServer(
                connection(
                        fleet.serverUrl(), fleet.server().user(), fleet.server().password()),
                DatabaseScope.parse(Stream.of(globs).toList()));
    }

    private ConnectionSettings named(String suffix) {
        return connection(
                fleet.url(suffix), fleet.server().user(), fleet.server().password());
    }

    private static ConnectionSettings connection(String url, String user, String password) {
        return new ConnectionSettings(url, user, password, 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE))
                .withSource("from a test");
    }
}
