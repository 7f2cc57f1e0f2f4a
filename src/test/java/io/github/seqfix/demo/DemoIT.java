package io.github.seqfix.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    private static final Path PROJECT = Path.of("target", "demo").toAbsolutePath();

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void tellsOfFailureRepairAndSuccessInPlainAscii() throws Exception {
        demo(PROJECT).run();

        assertThat(story())
                .containsSubsequence(
                        "sql> insert into employees (name) values ('Kathleen');",
                        "ERROR:  duplicate key value violates unique constraint",
                        "DETAIL:  Key (emp_id)=(1) already exists.",
                        "$ mvn seqfix:check",
                        "[ERROR] DRIFTED",
                        "employees_emp_id_seq",
                        "[INFO] BUILD FAILURE",
                        "$ mvn seqfix:reset",
                        "1 repaired",
                        "[INFO] BUILD SUCCESS",
                        "$ mvn seqfix:check",
                        "1 in sync",
                        "[INFO] BUILD SUCCESS",
                        "11, Kathleen")
                .matches("[\\x20-\\x7e\\r\\n]*")
                .doesNotContain(database.password());
    }

    @Test
    void failsWhenTheCheckFailsForAnotherReason(@TempDir Path empty) throws Exception {
        Files.copy(PROJECT.resolve("settings.xml"), empty.resolve("settings.xml"));
        Files.writeString(empty.resolve("pom.xml"), "<project/>");

        assertThatExceptionOfType(DemoException.class)
                .isThrownBy(() -> demo(empty).run())
                .withMessage("seqfix:check wrote no report");
    }

    private Demo demo(Path project) {
        return new Demo(new PrintStream(told, true, StandardCharsets.UTF_8), database, new DemoProject(project));
    }

    private String story() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
