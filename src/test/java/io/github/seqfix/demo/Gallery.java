package io.github.seqfix.demo;

import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * Writes down what people see: every report, and what the terminal shows, for a database with each verdict, names that want
 * escaping, and thousands of tenants. To be looked at after each change of a report.
 */
public final class Gallery {
    private static final int TENANTS = 3_000;
    /** Each table takes a few locks, of which a transaction may not have too many. */
    private static final int TENANTS_AT_ONCE = 100;

    private final TestDatabase database;
    private final DemoProject project;
    private final Path folder;

    Gallery(TestDatabase database, DemoProject project, Path folder) {
        this.database = database;
        this.project = project;
        this.folder = folder;
    }

    /** Takes two arguments: the folder of a Maven project that uses the plugin, and the folder to write to. */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        try (TestDatabase database = PostgresServer.givenOrEmbedded().createDatabaseNamed("gallery")) {
            new Gallery(database, new DemoProject(project), folder)
                    .write(Files.readString(project.resolve("gallery.sql")));
        }
    }

    /**
     * Writes it.
     *
     * @param showcase creates a sequence of each verdict, in the schema {@code showcase}
     */
    void write(String showcase) throws Exception {
        database.execute(showcase);
        createTenants();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table showcase.unknown in access exclusive mode");
            show("one-finding", "seqfix:check", 80, Map.of("includes", "showcase.drifted_id_seq"));
            show("showcase", "seqfix:check", 80, Map.of("schemas", "showcase"));
            show("check", "seqfix:check", 80, Map.of());
            show("check-wide", "seqfix:check", 120, Map.of());
            show("reset-dry-run", "seqfix:reset", 80, Map.of("dryRun", "true"));
            show("reset", "seqfix:reset", 80, Map.of());
            show("check-after-reset", "seqfix:check", 80, Map.of());
        }
        System.out.println("The gallery is in " + folder);
    }

    /** A schema and two tables each; every tenth has imported orders. */
    private void createTenants() throws SQLException {
        for (int from = 0; from < TENANTS; from += TENANTS_AT_ONCE) {
            database.execute(String.format("""
                    do $$
                    begin
                      for tenant in %d .. %d loop
                        execute format('create schema tenant_%%s', lpad(tenant::text, 4, '0'));
                        execute format('set local search_path = tenant_%%s', lpad(tenant::text, 4, '0'));
                        create table customers (id serial primary key);
                        create table orders (id serial primary key);
                        insert into customers default values;
                        if tenant %% 10 = 7 then
                          insert into orders (id) select generate_series(1, tenant);
                        end if;
                      end loop;
                    end
                    $$
                    """, from, from + TENANTS_AT_ONCE - 1));
        }
    }

    private void show(String name, String goal, int columns, Map<String, String> settings)
            throws MavenInvocationException, IOException {
        Path room = Files.createDirectories(folder.resolve(name));
        Map<String, String> options = new TreeMap<>(Map.of(
                "seqfix.reportDirectory", room.toString(),
                "seqfix.reports", "json,html,junit,markdown,sql",
                "seqfix.lockTimeout", "200ms"));
        settings.forEach((setting, value) -> options.put("seqfix." + setting, value));
        if (!settings.containsKey("includes")) {
            options.put("seqfix.mappings", "showcase.blocks_seq=showcase.blocks.id:POOLED(50)");
        }
        DemoProject.Result result = project.run(
                goal,
                database,
                options,
                Map.of("COLUMNS", String.valueOf(columns), "GITHUB_STEP_SUMMARY", ""),
                line -> {});
        Files.write(room.resolve("terminal.txt"), result.lines());
        System.out.printf(
                "%s: %s ended with %d, %d lines%n",
                name, goal, result.exitCode(), result.lines().size());
    }
}
