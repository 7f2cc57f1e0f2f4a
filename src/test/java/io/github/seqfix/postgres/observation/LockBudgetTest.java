package io.github.seqfix.postgres.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.postgres.binding.BindingReader;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Connector;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.SqlStates;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Reset;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Runs;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server whose table of locks is small: a statement over many tables, or over many partitions, does not fit. */
class LockBudgetTest {
    private static final int TABLES = 800;
    private static final int PARTITIONS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static OwnPostgres server;
    private static ConnectionSettings settings;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(PostgresServer.shared().majorVersion() >= 11, "a DO block can commit since 11");
        server = OwnPostgres.start(Map.of("max_locks_per_transaction", "10", "max_connections", "20", "fsync", "off"));
        settings =
                new ConnectionSettings(server.url(), server.user(), "", 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE));
        server.execute("""
                do $$ begin
                    create table spread (id bigserial, primary key (id)) partition by range (id);
                    for number in 1..%d loop
                        execute format('create table t%%s (id serial primary key)', number);
                        commit;
                    end loop;
                    for number in 1..%d loop
                        execute format(
                            'create table spread_%%s partition of spread for values from (%%s) to (%%s)',
                            number,
                            number * 10,
                            number * 10 + 10);
                        commit;
                    end loop;
                end $$
                """.formatted(TABLES, PARTITIONS));
        server.execute("insert into spread values (25)");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aBatchThatDoesNotFitIsHalvedUntilItDoes() throws Exception {
        try (DatabaseSession session = new Connector(settings).open()) {
            ServerTraits traits = ServerTraits.read(session);
            List<BoundSequence> tables = new BindingReader(session, traits)
                    .read(Scope.everything(), Declarations.NONE).sequences().stream()
                            .filter(sequence -> sequence.name().name().startsWith("t"))
                            .toList();
            Batch all = new Batch(tables, Optional.empty());
            assertThat(lacksRoom(session, all)).isTrue();

            List<Observation> observations = new ObservationReader(session, traits).read(all);

            assertThat(observations).hasSize(TABLES).allMatch(observation -> observation.unreadable() == null);
        }
    }

    /** Without this the test would prove nothing. */
    private static boolean lacksRoom(DatabaseSession session, Batch batch) {
        ObservationQuery query = ObservationQuery.furthest(batch);
        try {
            session.queryPagesOnce(query.statement(), PATIENCE, query::read);
            return false;
        } catch (SQLException e) {
            return SqlStates.isOutOfMemory(e);
        }
    }

    @Test
    void batchesTakeAShareOfTheServersLocks() throws Exception {
        try (DatabaseSession session = new Connector(settings).open()) {
            ServerTraits traits = ServerTraits.read(session);
            List<BoundSequence> sequences = new BindingReader(session, traits)
                    .read(Scope.everything(), Declarations.NONE)
                    .sequences();

            assertThat(traits.lockBudget()).isEqualTo(10 * 20 / 6);
            assertThat(Batch.divide(sequences, Batch.MOST_SEQUENCES, traits.lockBudget()))
                    .allMatch(batch -> batch.sequences().size() == 1
                            || batch.sequences().stream()
                                            .mapToInt(BoundSequence::locks)
                                            .sum()
                                    <= traits.lockBudget());
        }
    }

    @Test
    void whatTakesMoreThanThereAreCostsTheOthersNothingAndNamesTheSetting() throws Exception {
        List<SequenceResult> results = Runs.run(
                settings, Declarations.NONE, new Reset(RepairPolicy.forward(), LockMode.TABLE, false), Progress.NONE);

        assertThat(results).hasSize(TABLES + 1);
        assertThat(results.stream().filter(result -> result.finding().reason() != null))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.finding().name().name()).isEqualTo("spread_id_seq");
                    assertThat(result.finding().reason()).contains("raise its max_locks_per_transaction");
                    assertThat(result.has(RepairOutcome.DONE)).isFalse();
                });
    }
}
