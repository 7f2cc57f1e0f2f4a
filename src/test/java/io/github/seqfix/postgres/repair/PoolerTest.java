package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Through pgbouncer, which gives each transaction another session of the server, and each session to many clients. */
@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class PoolerTest {
    private static final int CLIENTS = 4;
    private static final int RUNS = 10;

    @Parameter
    String schema = "";

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    @AutoClose("shutdownNow")
    private final ExecutorService background = Executors.newCachedThreadPool();

    @BeforeEach
    void createTables() throws SQLException {
        assumeTrue(Pgbouncer.isThere(), "pgbouncer is not installed on this machine");
        database.execute(Schemas.in(schema, Schemas.create(schema) + Samples.ONE_OF_EACH));
    }

    @Test
    void repairsThroughSharedSessionsAndLeavesNothingInThem() throws Exception {
        try (Pgbouncer pooler = Pgbouncer.start(database)) {
            List<CompletableFuture<List<SequenceResult>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(CompletableFuture.supplyAsync(
                        () -> {
                            List<SequenceResult> all = new ArrayList<>();
                            for (int run = 0; run < RUNS; run++) {
                                all.addAll(Reset.of(pooler.url(), database.user(), "")
                                        .run());
                            }
                            return all;
                        },
                        background));
            }
            List<SequenceResult> results = new ArrayList<>();
            for (CompletableFuture<List<SequenceResult>> client : clients) {
                results.addAll(client.get());
            }

            assertThat(results)
                    .filteredOn(result -> result.repair() != null)
                    .isNotEmpty()
                    .allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(Reset.of(database).run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
            // Up to 11 the driver itself sets this one whenever it connects.
            String[] ofTheDriver = PostgresServer.shared().versionNumber() < 120000
                    ? new String[] {"extra_float_digits = 3"}
                    : new String[0];
            assertThat(pooler.leftovers()).isSubsetOf(ofTheDriver);
        }
    }
}
