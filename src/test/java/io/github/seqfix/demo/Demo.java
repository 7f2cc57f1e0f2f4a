package io.github.seqfix.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.ServerNotStartedException;
import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells on a real PostgreSQL how a sequence falls behind its table, what that breaks, and how seqfix finds and repairs it.
 * Every line of SQL and of Maven that it shows has been run; when something goes other than told, it fails.
 */
public final class Demo {

    private static final String CREATE = "create table employees (emp_id serial primary key, name text not null)";
    private static final List<String> NAMES =
            List.of("Ada", "Barbara", "Charles", "Donald", "Edsger", "Frances", "Grace", "Hedy", "Ivan", "John");
    private static final int WIDTH = 80;
    private static final String HIRE = "insert into employees (name) values ('Kathleen')";

    private final PrintStream out;
    private final TestDatabase database;
    private final DemoProject project;

    /**
     * Creates a demo.
     *
     * @param out where it is told
     * @param database an empty one
     * @param project the folder of a Maven project that uses the plugin
     */
    Demo(PrintStream out, TestDatabase database, DemoProject project) {
        this.out = out;
        this.database = database;
        this.project = project;
    }

    /** Takes one argument: the folder of a Maven project that uses the plugin. */
    public static void main(String[] arguments) throws Exception {
        DemoProject project = new DemoProject(Path.of(arguments[0]));
        try (TestDatabase database = PostgresServer.givenOrEmbedded().createDatabaseNamed("company")) {
            new Demo(System.out, database, project).run();
        } catch (DemoException e) {
            fail("This is not how the story goes: " + e.getMessage());
        } catch (ServerNotStartedException e) {
            fail(e.getMessage());
        }
    }

    private static void fail(@Nullable String reason) {
        System.out.println();
        System.out.println(reason);
        System.exit(1);
    }

    void run() throws Exception {
        title("seqfix: from a duplicate key to a green build");
        text(
                "All that follows is run now, on PostgreSQL " + version() + " and by a Maven of its own.",
                "mvn finds the server by PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD, as psql does.",
                "Only Maven's own lines around those of seqfix are left out.");
        importRows();
        insertFails();
        checkFindsIt();
        resetRepairs();
        checkPasses();
        insertWorks();
    }

    private String version() throws SQLException {
        return String.valueOf(database.queryString("select split_part(current_setting('server_version'), ' ', 1)"));
    }

    private void importRows() throws SQLException {
        chapter("1. Ten employees are imported, with the ids that they already have.");
        sql(CREATE);
        sql("insert into employees (emp_id, name) values\n     " + rows(0, 5) + ",\n     " + rows(5, 10));
        expect(10L, database.queryLong("select max(emp_id) from employees"), "the highest emp_id");
        text(
                "Nobody asked the sequence behind emp_id for a number, so it still stands at 1.",
                "Nothing says so. All looks well.");
    }

    private void insertFails() throws SQLException {
        chapter("2. The application hires somebody new, and fails.");
        show("sql> " + HIRE + ";");
        ServerErrorMessage error = failureOf(HIRE);
        show(error.getSeverity() + ":  " + error.getMessage());
        show("DETAIL:  " + error.getDetail());
        expect("23505", error.getSQLState(), "the error's state");
        text("The sequence gave out 1, which Ada has. The next nine will be taken as well.");
    }

    private void checkFindsIt() throws Exception {
        chapter("3. seqfix:check fails the build, and says why.");
        note("The first run takes a few seconds more: Maven puts the plugin into an empty local repository.");
        maven("seqfix:check", 1);
        expect("DRIFTED", sequence("check").get("verdict").textValue(), "the verdict");
    }

    private void resetRepairs() throws Exception {
        chapter("4. seqfix:reset moves the sequence past the highest id.");
        maven("seqfix:reset", 0);
        expect("DONE", sequence("reset").at("/repair/outcome").textValue(), "the repair's outcome");
    }

    private void checkPasses() throws Exception {
        chapter("5. Now seqfix:check is content.");
        maven("seqfix:check", 0);
        expect("IN_SYNC", sequence("check").get("verdict").textValue(), "the verdict");
    }

    private void insertWorks() throws SQLException {
        chapter("6. The application hires again.");
        String insert = HIRE + " returning emp_id, name";
        show("sql> " + insert + ";");
        String row = database.queryString("with hired as (" + insert + ") select emp_id || ', ' || name from hired");
        show(String.valueOf(row));
        expect("11, Kathleen", row, "the new row");
        text("Welcome, Kathleen.", "", "The POM is " + project.pom() + ", the report " + project.report("check") + ".");
        out.println();
    }

    private void sql(String statement) throws SQLException {
        show("sql> " + statement + ";");
        database.execute(statement);
    }

    private ServerErrorMessage failureOf(String statement) throws SQLException {
        try {
            database.execute(statement);
        } catch (PSQLException e) {
            return Objects.requireNonNull(e.getServerErrorMessage());
        }
        throw new DemoException("the insert works although the sequence lags behind");
    }

    private void maven(String goal, int exitCode) throws Exception {
        show("$ mvn " + goal);
        DemoProject.Result result = project.run(goal, database, new PluginLines(this::show));
        if (result.exitCode() != exitCode) {
            result.lines().forEach(out::println);
            throw new DemoException("mvn " + goal + " ended with " + result.exitCode() + " instead of " + exitCode);
        }
    }

    private JsonNode sequence(String goal) throws IOException {
        Path report = project.report(goal);
        if (!Files.exists(report)) {
            throw new DemoException("seqfix:" + goal + " wrote no report");
        }
        return new ObjectMapper().readTree(report.toFile()).at("/sequences/0");
    }

    private static void expect(Object expected, @Nullable Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new DemoException(what + " is " + actual + " instead of " + expected);
        }
    }

    private static String rows(int from, int to) {
        return Stream.iterate(from, index -> index < to, index -> index + 1)
                .map(index -> "(" + (index + 1) + ", '" + NAMES.get(index) + "')")
                .collect(Collectors.joining(", "));
    }

    private void title(String title) {
        String rule = "=".repeat(WIDTH);
        out.println();
        out.println(rule);
        out.println(title);
        out.println(rule);
    }

    private void chapter(String title) {
        out.println();
        out.println(title);
        out.println();
    }

    private void show(String line) {
        out.println("      " + line.replace("\n", "\n      "));
    }

    private void note(String line) {
        out.println("   " + line);
        out.println();
    }

    private void text(String... lines) {
        out.println();
        for (String line : lines) {
            out.println(line.isEmpty() ? "" : "   " + line);
        }
    }
}
