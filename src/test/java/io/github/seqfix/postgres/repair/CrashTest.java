package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The server crashes, or the process that repairs is killed: nothing is half done, and a second run ends the work. */
@Tag("on-three-versions")
@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class CrashTest {
    private static final int SEQUENCES = 120;
    private static final int KILLS = 4;

    @Parameter
    String schema = "";

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal that stops the server at once")
    void goesOnWhenTheServerCrashesAndComesBack() throws Exception {
        try (OwnPostgres server = OwnPostgres.start(Map.of());
                Tap tap = new Tap("localhost", server.port())) {
            server.execute(tables(4));
            for (String step : List.of("lock table only", "restart with", "COMMIT")) {
                server.execute(Schemas.in(
                        schema,
                        "select setval(s::regclass, 1, false) from unnest(array['@.t0_id_seq', '@.t1_id_seq',"
                                + " '@.t2_id_seq', '@.t3_id_seq']) as s"));
                // The embedded PostgreSQL does not wait for the disk by itself.
                server.execute("checkpoint");
                String url = server.url().replace(":" + server.port(), ":" + tap.port());

                List<SequenceResult> results = Reset.of(url, server.user(), "", Duration.ofSeconds(5))
                        .beforeRepairs(() -> tap.before(step, 2, () -> {
                            server.crash();
                            server.restart();
                            return true;
                        }))
                        .run();

                assertThat(tap.hasHappened()).isTrue();
                assertThat(results).hasSize(4).allMatch(result -> result.has(RepairOutcome.DONE));
                assertThat(Reset.of(server.url(), server.user(), "").run())
                        .extracting(SequenceResult::repair)
                        .containsOnlyNulls();
            }
        }
    }

    @Test
    void everySequenceIsOldOrNewWhenTheProcessIsKilled() throws Exception {
        try (TestDatabase database = PostgresServer.shared().createDatabase()) {
            database.execute(tables(SEQUENCES));
            for (int kill = 1; kill <= KILLS; kill++) {
                Process process = startReset(database);
                long enough = (long) kill * SEQUENCES / (KILLS + 1);
                while (process.isAlive() && repaired(database) < enough) {
                    Thread.onSpinWait();
                }
                process.destroyForcibly().waitFor();
                awaitBackendGone(database);

                assertThat(Positions.of(database))
                        .hasSize(SEQUENCES)
                        .allMatch(position -> position.endsWith(" 1 false") || position.endsWith(" 11 false"));
                assertThat(repaired(database)).isGreaterThanOrEqualTo(enough);
            }

            Reset.of(database).run();

            assertThat(Positions.of(database)).allMatch(position -> position.endsWith(" 11 false"));
            assertThat(Reset.of(database).run())
                    .extracting(SequenceResult::repair)
                    .containsOnlyNulls();
        }
    }

    /** Takes the URL, the user and the password of the database to repair. */
    public static void main(String[] arguments) {
        Reset.of(arguments[0], arguments[1], arguments[2]).run();
    }

    private static Process startReset(TestDatabase database) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashTest.class.getName(),
                        database.url(),
                        database.user(),
                        database.password())
                .inheritIO()
                .start();
    }

    private static long repaired(TestDatabase database) throws Exception {
        return Positions.of(database).stream()
                .filter(position -> position.endsWith(" 11 false"))
                .count();
    }

    private static void awaitBackendGone(TestDatabase database) throws Exception {
        while (!"0"
                .equals(database.queryString("select count(*) from pg_stat_activity"
                        + " where application_name = 'seqfix' and datname = current_database()"))) {
            Thread.sleep(5);
        }
    }

    private String tables(int count) {
        StringBuilder sql = new StringBuilder(Schemas.create(schema));
        for (int table = 0; table < count; table++) {
            sql.append(Schemas.in(
                    schema,
                    "create table @.t" + table + " (id serial primary key); insert into @.t" + table
                            + " values (10);"));
        }
        return sql.toString();
    }
}
