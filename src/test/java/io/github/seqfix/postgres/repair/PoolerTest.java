package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through pgbouncer, which gives each transaction another session of the server, and each session to many clients. */
@InBothSchemas
class PoolerTest {
    private static final int CLIENTS = 4;
    private static final int RUNS = 10;

    @AutoClose
    private final TestSchema schema;

    PoolerTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @AutoClose("shutdownNow")
    private final ExecutorService background = Executors.newCachedThreadPool();

    @BeforeEach
    void createTables() throws SQLException {
        assumeTrue(Pgbouncer.isThere(), "pgbouncer is not installed on this machine");
        schema.execute(Samples.ONE_OF_EACH);
    }

    /** With 0, a statement that was prepared in one session is not there in the next. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void repairsThroughSharedSessionsAndLeavesNothingInThem(int preparedStatements) throws Exception {
        assumeTrue(
                preparedStatements == 0 || Pgbouncer.carriesPreparedStatements(),
                "this pgbouncer has no max_prepared_statements, which came with 1.21");
        try (Pgbouncer pooler = Pgbouncer.start(schema.database(), preparedStatements)) {
            List<CompletableFuture<List<SequenceResult>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(CompletableFuture.supplyAsync(
                        () -> {
                            List<SequenceResult> all = new ArrayList<>();
                            for (int run = 0; run < RUNS; run++) {
                                all.addAll(
                                        Reset.of(pooler.url(), schema.database().user(), "")
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
            assertThat(Reset.of(schema).run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
            assertThat(pooler.leftovers()).isEmpty();
        }
    }
}
