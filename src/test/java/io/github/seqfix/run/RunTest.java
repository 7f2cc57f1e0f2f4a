package io.github.seqfix.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Glob;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@InBothSchemas
class RunTest {
    private static final Action RESET = new Reset(RepairPolicy.forward(), LockMode.TABLE, false);
    private static final Action DRY_RESET = new Reset(RepairPolicy.forward(), LockMode.TABLE, true);
    private static final Action CHECK = new Check(Set.of(Verdict.DRIFTED), Check.WhenNothingIsFound.FAIL_IF_SCOPED);

    private final String schema;

    @AutoClose
    private final TestDatabase one = PostgresServer.shared().createDatabase();

    @AutoClose
    private final TestDatabase other = PostgresServer.shared().createDatabase();

    RunTest(String schema) {
        this.schema = schema;
    }

    @Test
    void aDatabaseAfterTheOtherIsRepairedAndReported() throws Exception {
        drift(one, "a");
        drift(other, "b");

        RunReport report = run(RESET, one, other);

        assertThat(report.databases())
                .extracting(database -> database.server().database())
                .containsExactly(one.name(), other.name());
        assertThat(report.databases())
                .extracting(RunTest::names)
                .containsExactly(List.of("a_id_seq"), List.of("b_id_seq"));
        assertThat(report.count(RepairOutcome.DONE)).isEqualTo(2);
        assertThat(report.failures()).isEmpty();
        insert(one, "a");
        insert(other, "b");
    }

    @Test
    void aCheckShowsThePlanAndFailsWithoutWriting() throws Exception {
        drift(one, "a");

        RunReport report = run(CHECK, one);

        assertThat(report.goal()).isEqualTo("check");
        assertThat(report.failures()).hasSize(1);
        assertThat(report.count(RepairOutcome.PLANNED)).isEqualTo(1);
        assertThatThrownBy(() -> insert(one, "a")).hasMessageContaining("duplicate key");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        drift(one, "a");

        RunReport report = run(DRY_RESET, one);

        assertThat(report.dryRun()).isTrue();
        assertThat(report.count(RepairOutcome.PLANNED)).isEqualTo(1);
        assertThat(report.failures()).isEmpty();
        assertThatThrownBy(() -> insert(one, "a")).hasMessageContaining("duplicate key");
    }

    @Test
    void whatIsNotThereIsAnErrorBeforeAnythingIsDone() throws Exception {
        drift(one, "a");
        Scope scope = new Scope(List.of(new Glob("no such schema")), List.of(), List.of());

        assertThatThrownBy(() -> new Run(settings(scope, RESET, one), Progress.NONE).execute())
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("no schema matches 'no such schema'");
        assertThatThrownBy(() -> insert(one, "a")).hasMessageContaining("duplicate key");
    }

    /** What makes a goal run once in a build: with another password, say, it is another run. */
    @Test
    void settingsAreEqualOnlyIfAllOfThemAre() {
        RunSettings settings = settings(Scope.everything(), RESET, one);

        assertThat(settings)
                .isEqualTo(settings(Scope.everything(), RESET, one))
                .hasSameHashCodeAs(settings(Scope.everything(), RESET, one))
                .isNotEqualTo(settings(Scope.everything(), DRY_RESET, one))
                .isNotEqualTo(settings(Scope.everything(), CHECK, one))
                .isNotEqualTo(settings(Scope.everything(), RESET, other))
                .isNotEqualTo(settings(new Scope(List.of(new Glob("a")), List.of(), List.of()), RESET, one));
        assertThat(settings(new Scope(List.of(new Glob("a")), List.of(), List.of()), RESET, one))
                .isEqualTo(settings(new Scope(List.of(new Glob("a")), List.of(), List.of()), RESET, one))
                .isNotEqualTo(settings(new Scope(List.of(new Glob("b")), List.of(), List.of()), RESET, one));
        assertThat(connection(one, "secret", 5))
                .isEqualTo(connection(one, "secret", 5))
                .isNotEqualTo(connection(one, "another", 5))
                .isNotEqualTo(connection(one, "secret", 6));
        assertThat(settings.toString()).doesNotContain(one.password());
    }

    private static List<String> names(DatabaseReport database) {
        return database.results().stream()
                .map(result -> result.finding().name().name())
                .toList();
    }

    private void drift(TestDatabase database, String table) throws Exception {
        database.execute(Schemas.create(schema)
                + Schemas.in(
                        schema,
                        "create table @." + table + " (id serial primary key, x int); insert into @." + table
                                + " values (1)"));
    }

    private void insert(TestDatabase database, String table) throws Exception {
        database.execute(Schemas.in(schema, "insert into @." + table + " (x) values (1)"));
    }

    private static RunReport run(Action action, TestDatabase... databases) throws Exception {
        return new Run(settings(Scope.everything(), action, databases), Progress.NONE).execute();
    }

    private static RunSettings settings(Scope scope, Action action, TestDatabase... databases) {
        List<ConnectionSettings> connections = List.of(databases).stream()
                .map(database -> connection(database, database.password(), 30))
                .toList();
        return new RunSettings(connections, scope, Declarations.NONE, 90, action);
    }

    private static ConnectionSettings connection(TestDatabase database, String password, int seconds) {
        Duration patience = Duration.ofSeconds(seconds);
        return new ConnectionSettings(
                database.url(), database.user(), password, 0, patience, new Timeouts(patience, patience));
    }
}
