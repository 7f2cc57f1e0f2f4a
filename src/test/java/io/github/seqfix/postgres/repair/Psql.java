package io.github.seqfix.postgres.repair;

import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own client, where the machine has one. */
public final class Psql {
    private static final int SECONDS = 60;

    private Psql() {}

    public static boolean isThere() {
        try {
            return new ProcessBuilder("psql", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a script as it is; a statement that fails does not stop the next, but is an exception in the end. */
    public static void run(TestDatabase database, String script) throws IOException, InterruptedException {
        run(database, database.user(), database.password(), script);
    }

    /** The same as another role. */
    static void run(TestDatabase database, String user, String password, String script)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("seqfix", ".sql");
        try {
            Files.writeString(file, script);
            ProcessBuilder psql = new ProcessBuilder(
                            "psql",
                            "--no-psqlrc",
                            "--quiet",
                            "--host=" + database.host(),
                            "--port=" + database.port(),
                            "--username=" + user,
                            "--dbname=" + database.name(),
                            "--file=" + file)
                    .redirectErrorStream(true);
            psql.environment().put("PGPASSWORD", password);
            psql.environment().put("PGCLIENTENCODING", "LATIN1");
            Process process = psql.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("psql does not end: " + output);
            }
            if (process.exitValue() != 0 || output.contains("ERROR:")) {
                throw new IllegalStateException(output);
            }
        } finally {
            Files.delete(file);
        }
    }
}
