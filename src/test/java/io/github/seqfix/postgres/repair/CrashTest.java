package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.Tap;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The server crashes, or the process that repairs is killed: nothing is half done, and a second run ends the work. */
@Tag("on-three-versions")
@InBothSchemas
class CrashTest {
    private static final int SEQUENCES = 120;
    private static final int KILLS = 4;

    @AutoClose
    private final TestSchema schema;

    CrashTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal that stops the server at once")
    void goesOnWhenTheServerCrashesAndComesBack() throws Exception {
        try (OwnPostgres server = OwnPostgres.start(Map.of());
                TestSchema crashing = server.createSchema(schema.name());
                Tap tap = new Tap("localhost", server.port())) {
            crashing.execute(tables(4));
            for (String step : List.of("lock table only", "restart with", "COMMIT")) {
                crashing.execute("select setval(s::regclass, 1, false) from unnest(array['@.t0_id_seq', '@.t1_id_seq',"
                        + " '@.t2_id_seq', '@.t3_id_seq']) as s");
                // The embedded PostgreSQL does not wait for the disk by itself.
                server.execute("checkpoint");

                List<SequenceResult> results = Reset.of(
                                tap.through(crashing.database().url()), server.user(), "")
                        .beforeRepairs(() -> tap.before(step, 2, () -> {
                            server.crash();
                            server.restart();
                            return true;
                        }))
                        .run();

                assertThat(tap.hasHappened()).isTrue();
                assertThat(results).hasSize(4).allMatch(result -> result.has(RepairOutcome.DONE));
                assertThat(Reset.of(crashing).run())
                        .extracting(SequenceResult::repair)
                        .containsOnlyNulls();
            }
        }
    }

    @Test
    void everySequenceIsOldOrNewWhenTheProcessIsKilled() throws Exception {
        schema.execute(tables(SEQUENCES));
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = startReset();
            long enough = (long) kill * SEQUENCES / (KILLS + 1);
            while (process.isAlive() && repaired() < enough) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
            awaitBackendGone();

            assertThat(schema.positions())
                    .hasSize(SEQUENCES)
                    .allMatch(position -> position.endsWith(" 1 false") || position.endsWith(" 11 false"));
            assertThat(repaired()).isGreaterThanOrEqualTo(enough);
        }

        Reset.of(schema).run();

        assertThat(schema.positions()).allMatch(position -> position.endsWith(" 11 false"));
        assertThat(Reset.of(schema).run()).extracting(SequenceResult::repair).containsOnlyNulls();
    }

    /** Takes the URL, the user and the password of the database to repair. */
    public static void main(String[] arguments) {
        Reset.of(arguments[0], arguments[1], arguments[2]).run();
    }

    private Process startReset() throws Exception {
        TestDatabase database = schema.database();
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

    private long repaired() throws Exception {
        return schema.positions().stream()
                .filter(position -> position.endsWith(" 11 false"))
                .count();
    }

    private void awaitBackendGone() throws Exception {
        while (!"0"
                .equals(schema.queryString("select count(*) from pg_stat_activity"
                        + " where application_name = 'seqfix' and datname = current_database()"))) {
            Thread.sleep(5);
        }
    }

    private static String tables(int count) {
        StringBuilder sql = new StringBuilder();
        for (int table = 0; table < count; table++) {
            sql.append(
                    "create table @.t" + table + " (id serial primary key); insert into @.t" + table + " values (10);");
        }
        return sql.toString();
    }
}
