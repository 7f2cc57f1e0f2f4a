package io.github.seqfix.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Glob;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Check.WhenNothingIsFound;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a run says of the database that it is in, and of one where there is nothing to look at. */
@InBothSchemas
class RunInSchemaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Scope NOTHING = new Scope(List.of(), List.of(), List.of(new Glob("*")));

    @AutoClose
    private final TestSchema schema;

    private final TestDatabase database;

    RunInSchemaTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
        this.database = this.schema.database();
    }

    @Test
    void saysWhereItIsBeforeItWrites() throws Exception {
        schema.execute("create table @.t (id serial primary key); insert into @.t values (10)");
        List<Server> servers = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        RunListener listener = (server, source) -> {
            servers.add(server);
            notes.add(source + ", at " + query("select last_value from @.t_id_seq"));
        };

        RunReport report = new Run(
                        settings(Scope.everything(), new Reset(RepairPolicy.forward(), LockMode.TABLE, false)),
                        listener,
                        Progress.NONE)
                .execute();

        assertThat(notes).containsExactly("from a test, at 1");
        assertThat(query("select nextval('@.t_id_seq')")).isEqualTo("11");
        Server server = servers.get(0);
        assertThat(server).isEqualTo(report.databases().get(0).server());
        assertThat(server.host()).isEqualTo(database.host());
        assertThat(server.port()).isEqualTo(database.port());
        assertThat(server.database()).isEqualTo(database.name());
        assertThat(server.role()).isEqualTo(database.user());
        assertThat(report.databases().get(0).source()).isEqualTo("from a test");
    }

    @Test
    void aDatabaseWithoutASequenceIsSaidToBeOne() throws Exception {
        RunReport report = check(Scope.everything(), WhenNothingIsFound.FAIL_IF_SCOPED);

        assertThat(report.remarks())
                .singleElement()
                .asString()
                .startsWith("nothing was looked at: database " + database.name() + " has no sequence; ");
        assertThat(report.isFailed()).isFalse();
        assertThat(check(Scope.everything(), WhenNothingIsFound.FAIL).isFailed())
                .isTrue();
    }

    @Test
    void aScopeThatLeavesNothingFails() throws Exception {
        schema.execute("create sequence @.s");

        assertThat(check(NOTHING, WhenNothingIsFound.FAIL_IF_SCOPED).isFailed()).isTrue();
        assertThat(check(NOTHING, WhenNothingIsFound.FAIL_IF_SCOPED).remarks())
                .singleElement()
                .asString()
                .contains("has no sequence that schemas, includes and excludes leave");
        assertThat(check(NOTHING, WhenNothingIsFound.PASS).isFailed()).isFalse();
        assertThat(check(Scope.everything(), WhenNothingIsFound.FAIL).isFailed())
                .isFalse();
        assertThat(check(Scope.everything(), WhenNothingIsFound.FAIL).remarks()).isEmpty();
    }

    @Test
    void rowsAheadOfACycleFailWhereACollisionIsToFail() throws Exception {
        schema.execute("""
                create sequence @.s cycle;
                create table @.t (id bigint primary key default nextval('@.s'));
                insert into @.t values (10);
                """);
        failsForACollisionOnly(Verdict.CYCLES);

        schema.execute("select setval('@.s', 10)");
        assertThat(checkForCollisions().isFailed()).isFalse();
    }

    @Test
    void aSuggestionThatWouldBeDriftedFailsWhereACollisionIsToFail() throws Exception {
        schema.execute("""
                create sequence @.s;
                create table @.t (id bigint primary key);
                insert into @.t values (10);
                create function @.fill() returns trigger language plpgsql as
                    $$ begin new.id := nextval('@.s'); return new; end $$;
                create trigger fill before insert on @.t for each row execute procedure @.fill();
                """);
        failsForACollisionOnly(Verdict.UNBOUND);

        schema.execute("select setval('@.s', 10)");
        assertThat(checkForCollisions().isFailed()).isFalse();
    }

    /** Numbers that restart with each year, as long as nobody says otherwise. */
    @Test
    void aPartOfAWiderKeyFailsWhereACollisionIsToFail() throws Exception {
        schema.execute("""
                create table @.t (year integer, number serial, primary key (year, number));
                insert into @.t values (2024, 800);
                """);
        failsForACollisionOnly(Verdict.NOT_COMPARABLE);

        schema.execute("select setval('@.t_number_seq', 800)");
        assertThat(checkForCollisions().isFailed()).isFalse();
    }

    private void failsForACollisionOnly(Verdict verdict) throws Exception {
        RunReport report = checkForCollisions();
        assertThat(report.results())
                .singleElement()
                .satisfies(result -> assertThat(result.finding().verdict()).isEqualTo(verdict));
        assertThat(report.isFailed()).isTrue();
        assertThat(check(Scope.everything(), WhenNothingIsFound.PASS).isFailed())
                .isFalse();
    }

    private RunReport checkForCollisions() throws Exception {
        Check check = new Check(Set.of(Verdict.DRIFTED), WhenNothingIsFound.PASS, true);
        return new Run(settings(Scope.everything(), check), Progress.NONE).execute();
    }

    private RunReport check(Scope scope, WhenNothingIsFound whenNothingIsFound) throws Exception {
        return new Run(settings(scope, new Check(Set.of(Verdict.DRIFTED), whenNothingIsFound)), Progress.NONE)
                .execute();
    }

    private RunSettings settings(Scope scope, Action action) {
        ConnectionSettings connection = new ConnectionSettings(
                        database.url(),
                        database.user(),
                        database.password(),
                        0,
                        PATIENCE,
                        new Timeouts(PATIENCE, PATIENCE))
                .withSource("from a test");
        return new RunSettings(List.of(connection), scope, Declarations.NONE, 90, action);
    }

    private String query(String sql) {
        try {
            return String.valueOf(schema.queryString(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
