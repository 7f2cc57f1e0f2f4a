package io.github.seqfix.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands that are compared: seqfix in a Maven build, and what people have used in its place. */
final class Contenders {
    private final Path scripts;
    private final Path project;

    /** Takes the folder of the peers' scripts, and that of a Maven project that uses the plugin. */
    Contenders(Path scripts, Path project) {
        this.scripts = scripts;
        this.project = project;
    }

    Contender emptyBuild(BenchmarkDatabase database) {
        return maven("an empty Maven build", database, "validate", Map.of());
    }

    Contender seqfix(String name, BenchmarkDatabase database, String goal) {
        return maven(name, database, goal, Map.of());
    }

    Contender seqfix(String name, BenchmarkDatabase database, String goal, Map<String, String> environment) {
        return maven(name, database, goal, environment);
    }

    Contender seqfix(String name, BenchmarkFleet fleet, String goal) {
        return maven(name, fleet.template(), goal, Map.of(), "-Dseqfix.databases=" + fleet.globs());
    }

    Contender flyway(BenchmarkDatabase database) {
        List<String> command = List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--quiet",
                "--batch-mode",
                "--file",
                scripts.resolve("flyway/pom.xml").toString(),
                "flyway:info");
        return new Contender("flyway:info", database, command, environment(database), command);
    }

    Contender leastRead(BenchmarkDatabase database) {
        return psql("the least that can be asked, by psql", database, "read_script.sql");
    }

    Contender wiki(BenchmarkDatabase database) {
        return psql("setval of max, as in PostgreSQL's wiki, by psql", database, "setval_script.sql");
    }

    Contender django(BenchmarkDatabase database) {
        // In one transaction, as it is printed, 10,000 sequences exceed the locks of a server with default settings.
        String run = "PYTHONPATH=\"$0\" /usr/bin/python3 \"$0/sequences.py\" | grep -vE '^(BEGIN|COMMIT);'"
                + " | psql -Atq -v ON_ERROR_STOP=1";
        return new Contender(
                "Django's sqlsequencereset, by psql, no transaction",
                database,
                List.of("sh", "-c", run, scripts.resolve("django").toString()),
                environment(database),
                List.of("/usr/bin/python3", "-c", "import django, psycopg2"));
    }

    Contender rails(BenchmarkDatabase database) {
        return new Contender(
                "Rails' reset_pk_sequence!",
                database,
                List.of("ruby", scripts.resolve("rails.rb").toString()),
                environment(database),
                List.of("ruby", "-e", "require 'active_record'; require 'pg'"));
    }

    private Contender maven(
            String name, BenchmarkDatabase database, String goal, Map<String, String> more, String... options) {
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
        command.addAll(List.of(options));
        Map<String, String> environment = environment(database);
        environment.put("MAVEN_OPTS", "");
        environment.putAll(more);
        return new Contender(name, database, command, environment, command);
    }

    private Contender psql(String name, BenchmarkDatabase database, String script) {
        String run = "psql -Atq -f \"$0\" | psql -Atq -v ON_ERROR_STOP=1";
        return new Contender(
                name,
                database,
                List.of("sh", "-c", run, scripts.resolve(script).toString()),
                environment(database),
                List.of("psql", "--version"));
    }

    private static Map<String, String> environment(BenchmarkDatabase database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PGHOST", "localhost");
        environment.put("PGPORT", Integer.toString(database.server().port()));
        environment.put("PGDATABASE", database.name());
        environment.put("PGUSER", database.server().user());
        environment.put("PGPASSWORD", "");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("SEQFIX_TABLES", Integer.toString(database.tables()));
        return environment;
    }
}
