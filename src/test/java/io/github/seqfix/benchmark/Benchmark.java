package io.github.seqfix.benchmark;

import io.github.seqfix.testing.OwnPostgres;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times seqfix and what it replaces, as far as that is installed, in one run on one PostgreSQL with its default settings,
 * and prints ratios: absolute times say more of the machine than of the program.
 */
public final class Benchmark {
    private static final int ROUNDS = Integer.getInteger("seqfix.benchmark.rounds", 5);
    private static final int SEQUENCES = Integer.getInteger("seqfix.benchmark.sequences", 10_000);
    private static final int TABLES_OF_A_SCHEMA = 100;
    private static final int TABLES_OF_A_TRANSACTION = 1_000;
    private static final String SMALL = "small";
    private static final String LARGE = "large";
    private static final String HUGE = "huge";

    private final OwnPostgres server;
    private final Path scripts;
    private final Path project;
    private final PrintStream out;

    private Benchmark(OwnPostgres server, Path scripts, Path project, PrintStream out) {
        this.server = server;
        this.scripts = scripts;
        this.project = project;
        this.out = out;
    }

    /** Takes the folder of the peers' scripts, and that of a Maven project that uses the plugin. */
    public static void main(String[] arguments) throws Exception {
        // The embedded server's own defaults differ from PostgreSQL's in these.
        Map<String, String> defaults = Map.of("fsync", "on", "synchronous_commit", "on", "max_connections", "100");
        try (OwnPostgres server = OwnPostgres.start(defaults)) {
            new Benchmark(
                            server,
                            Path.of(arguments[0]).toAbsolutePath(),
                            Path.of(arguments[1]).toAbsolutePath(),
                            System.out)
                    .run();
        }
    }

    private void run() throws Exception {
        out.printf(
                "%s, %d processors, Java %s%n",
                server.queryString("select split_part(version(), ' on ', 1)"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        create(SMALL, TABLES_OF_A_SCHEMA, false);
        create(LARGE, SEQUENCES, false);

        new Race("Starting: 100 sequences, in sync", () -> {})
                .with(maven("an empty Maven build", SMALL, "", "validate"))
                .with(maven("seqfix:check", SMALL, "", "seqfix:check"))
                .with(flyway())
                .run(ROUNDS, out);
        new Race(String.format("Checking %,d sequences, in sync", SEQUENCES), () -> {})
                .with(psql("the least that can be asked, by psql", "read_script.sql"))
                .with(maven("seqfix:check", LARGE, "", "seqfix:check"))
                .with(maven("an empty Maven build", LARGE, "", "validate"))
                .run(ROUNDS, out);
        new Race(String.format("Repairing %,d sequences, all drifted", SEQUENCES), () -> drift(LARGE))
                .with(psql("setval of max, as in PostgreSQL's wiki, by psql", "setval_script.sql"))
                .with(maven("seqfix:reset", LARGE, "", "seqfix:reset"))
                .with(django())
                .with(rails())
                .run(ROUNDS, out);
        if (Boolean.getBoolean("seqfix.benchmark.huge")) {
            create(HUGE, SEQUENCES * 10, true);
            new Race(String.format("Checking: ten times as many, in %,d schemas, -Xmx256m", SEQUENCES / 10), () -> {})
                    .with(maven(
                            String.format("seqfix:check, %,d sequences", SEQUENCES), LARGE, "-Xmx256m", "seqfix:check"))
                    .with(maven(
                            String.format("seqfix:check, %,d sequences", SEQUENCES * 10),
                            HUGE,
                            "-Xmx256m",
                            "seqfix:check"))
                    .run(ROUNDS, out);
            new Race("Repairing: ten times as many, -Xmx256m", () -> {
                        drift(LARGE);
                        drift(HUGE);
                    })
                    .with(maven(
                            String.format("seqfix:reset, %,d sequences", SEQUENCES), LARGE, "-Xmx256m", "seqfix:reset"))
                    .with(maven(
                            String.format("seqfix:reset, %,d sequences", SEQUENCES * 10),
                            HUGE,
                            "-Xmx256m",
                            "seqfix:reset"))
                    .run(ROUNDS, out);
        }
    }

    private void create(String database, int tables, boolean schemas) throws SQLException {
        out.printf("building a database of %,d tables%n", tables);
        server.execute("create database " + database);
        for (int from = 0; from < tables; from += TABLES_OF_A_TRANSACTION) {
            StringBuilder sql = new StringBuilder();
            for (int table = from; table < Math.min(from + TABLES_OF_A_TRANSACTION, tables); table++) {
                String schema = schemas ? "s" + table / TABLES_OF_A_SCHEMA : "public";
                if (schemas && table % TABLES_OF_A_SCHEMA == 0) {
                    sql.append("create schema ").append(schema).append(';');
                }
                sql.append(String.format(
                        "create table %1$s.t%2$d (id serial primary key, v text); insert into %1$s.t%2$d (v)"
                                + " values ('a'), ('b'), ('c');",
                        schema, table));
            }
            server.execute(database, sql.toString());
        }
        server.execute(database, "analyze");
    }

    /** Each commit in between gives the locks back. */
    private void drift(String database) throws SQLException {
        server.execute(database, """
                do $$
                declare
                    sequence record;
                    moved integer := 0;
                begin
                    for sequence in select oid from pg_class where relkind = 'S' loop
                        perform setval(sequence.oid::regclass, 1, false);
                        moved := moved + 1;
                        if moved %% 1000 = 0 then
                            commit;
                        end if;
                    end loop;
                end
                $$""".replace("%%", "%"));
    }

    private Contender maven(String name, String database, String options, String goal) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--quiet",
                "--batch-mode",
                "--file",
                project.resolve("pom.xml").toString(),
                "--settings",
                project.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + System.getProperty("seqfix.demo.repository"),
                "-Ddownloaded="
                        + Path.of(System.getProperty("seqfix.demo.downloaded")).toUri(),
                goal));
        Map<String, String> environment = environment(database);
        environment.put("MAVEN_OPTS", options);
        return new Contender(name, command, environment, command);
    }

    private Contender flyway() {
        List<String> command = List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--quiet",
                "--batch-mode",
                "--file",
                scripts.resolve("flyway/pom.xml").toString(),
                "flyway:info");
        return new Contender("flyway:info", command, environment(SMALL), command);
    }

    private Contender psql(String name, String script) {
        String run = "psql -Atq -f \"$0\" | psql -Atq -v ON_ERROR_STOP=1";
        return new Contender(
                name,
                List.of("sh", "-c", run, scripts.resolve(script).toString()),
                environment(LARGE),
                List.of("psql", "--version"));
    }

    private Contender django() {
        // In one transaction, as it is printed, 10,000 sequences exceed the locks of a server with default settings.
        String run = "PYTHONPATH=\"$0\" /usr/bin/python3 \"$0/sequences.py\" | grep -vE '^(BEGIN|COMMIT);'"
                + " | psql -Atq -v ON_ERROR_STOP=1";
        return new Contender(
                "Django's sqlsequencereset, by psql, no transaction",
                List.of("sh", "-c", run, scripts.resolve("django").toString()),
                environment(LARGE),
                List.of("/usr/bin/python3", "-c", "import django, psycopg2"));
    }

    private Contender rails() {
        return new Contender(
                "Rails' reset_pk_sequence!",
                List.of("ruby", scripts.resolve("rails.rb").toString()),
                environment(LARGE),
                List.of("ruby", "-e", "require 'active_record'; require 'pg'"));
    }

    private Map<String, String> environment(String database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PGHOST", "localhost");
        environment.put("PGPORT", Integer.toString(server.port()));
        environment.put("PGDATABASE", database);
        environment.put("PGUSER", server.user());
        environment.put("PGPASSWORD", "");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("SEQFIX_TABLES", Integer.toString(SEQUENCES));
        return environment;
    }
}
