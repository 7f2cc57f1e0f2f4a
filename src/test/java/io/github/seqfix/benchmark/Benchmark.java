package io.github.seqfix.benchmark;

import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.Wire;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Times seqfix and what it replaces, as far as that is installed, in one run on one PostgreSQL with its default settings,
 * and prints ratios: absolute times say more of the machine than of the program.
 */
public final class Benchmark {
    private static final int ROUNDS = Integer.getInteger("seqfix.benchmark.rounds", 5);
    private static final int SEQUENCES = Integer.getInteger("seqfix.benchmark.sequences", 10_000);
    private static final int FEW = 100;
    private static final int TABLES_OF_A_TENANT = 20;
    private static final int MANY = SEQUENCES * 10;
    private static final String CHECK = "seqfix:check";
    private static final String RESET = "seqfix:reset";
    private static final Map<String, String> SMALL_HEAP = Map.of("MAVEN_OPTS", "-Xmx256m");
    /** Java's quick compiler only: the other one takes longer than such a build lasts to make up for what it costs. */
    private static final Map<String, String> QUICK_COMPILER = Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");

    private static final String WITH_QUICK_COMPILER = ", TieredStopAtLevel=1";
    private static final Duration DISTANCE = Duration.ofMillis(5);

    private final OwnPostgres server;
    private final Path scripts;
    private final Contenders contenders;
    private final PrintStream out;

    private Benchmark(OwnPostgres server, Path scripts, Contenders contenders, PrintStream out) {
        this.server = server;
        this.scripts = scripts;
        this.contenders = contenders;
        this.out = out;
    }

    /** Takes the folder of the scripts, and that of a Maven project that uses the plugin. */
    public static void main(String[] arguments) throws Exception {
        Path scripts = Path.of(arguments[0]).toAbsolutePath();
        Path project = Path.of(arguments[1]).toAbsolutePath();
        // The embedded server's own defaults differ from PostgreSQL's in these.
        Map<String, String> defaults = Map.of("fsync", "on", "synchronous_commit", "on", "max_connections", "100");
        try (OwnPostgres server = OwnPostgres.start(defaults)) {
            new Benchmark(server, scripts, new Contenders(scripts, project), System.out).run();
        }
    }

    private void run() throws Exception {
        out.printf(
                "%s, %d processors, Java %s%n",
                server.queryString("select split_part(version(), ' on ', 1)"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        start(create("small", FEW, false));
        BenchmarkDatabase large = create("large", SEQUENCES, false);
        check(large);
        reset(large);
        distance(large);
        if (Boolean.getBoolean("seqfix.benchmark.fleet")) {
            fleet(large);
        }
        if (Boolean.getBoolean("seqfix.benchmark.huge")) {
            scale(large, create("huge", MANY, true));
        }
    }

    private BenchmarkDatabase create(String name, int tables, boolean hasManySchemas) throws Exception {
        out.printf("building a database of %,d tables%n", tables);
        BenchmarkDatabase database = new BenchmarkDatabase(server, name, tables, hasManySchemas, scripts);
        database.create();
        return database;
    }

    private void start(BenchmarkDatabase small) throws Exception {
        Contender emptyBuild = contenders.emptyBuild(small);
        new Race(String.format("Starting: %,d sequences, in sync", FEW))
                .with(emptyBuild)
                .with(contenders.seqfix(CHECK, small, CHECK), emptyBuild)
                .with(contenders.flyway(small), emptyBuild)
                .run(ROUNDS, out);
    }

    private void check(BenchmarkDatabase large) throws Exception {
        Contender emptyBuild = contenders.emptyBuild(large);
        new Race(String.format("Checking %,d sequences, in sync", SEQUENCES))
                .with(contenders.leastRead(large))
                .with(contenders.seqfix(CHECK, large, CHECK), emptyBuild)
                .with(emptyBuild)
                .with(contenders.seqfix(CHECK + WITH_QUICK_COMPILER, large, CHECK, QUICK_COMPILER))
                .run(ROUNDS, out);
    }

    private void reset(BenchmarkDatabase large) throws Exception {
        Contender emptyBuild = contenders.emptyBuild(large);
        Contender reset = contenders.seqfix(RESET, large, RESET);
        Contender django = contenders.django(large);
        new Race(String.format("Repairing %,d sequences, all drifted", SEQUENCES))
                .before(BenchmarkDatabase::drift)
                .with(contenders.wiki(large))
                .with(reset, emptyBuild)
                .with(emptyBuild)
                .with(contenders.seqfix(RESET + WITH_QUICK_COMPILER, large, RESET, QUICK_COMPILER))
                .with(django)
                .with(contenders.rails(large))
                .after(BenchmarkDatabase::expectRepaired)
                .compare(django, reset)
                .run(ROUNDS, out);
    }

    private void distance(BenchmarkDatabase large) throws Exception {
        try (Wire wire = new Wire("localhost", server.port(), DISTANCE)) {
            Map<String, String> far = Map.of("PGPORT", Integer.toString(wire.port()));
            Contender check = contenders.seqfix("far away", large, CHECK, far);
            new Race(String.format("Distance: checking %,d sequences, %d ms away", SEQUENCES, DISTANCE.toMillis()))
                    .with(contenders.seqfix("nearby", large, CHECK))
                    .with(check)
                    .run(ROUNDS, out);
            int before = wire.roundTrips();
            check.run();
            out.printf("%n  round trips: %,d%n", wire.roundTrips() - before);
        }
    }

    /** As many sequences in one database and in many. */
    private void fleet(BenchmarkDatabase large) throws Exception {
        int databases = SEQUENCES / TABLES_OF_A_TENANT;
        out.printf("building %,d databases of %d tables%n", databases, TABLES_OF_A_TENANT);
        BenchmarkFleet fleet = BenchmarkFleet.of(server, databases, TABLES_OF_A_TENANT, scripts);
        fleet.create();
        String one = String.format(", %,d sequences in one database", SEQUENCES);
        String many = String.format(", as many in %,d databases", databases);
        try (ServerMemory memory = new ServerMemory(server.process())) {
            new Race("A database for each tenant: checking")
                    .with(contenders.seqfix(CHECK + one, large, CHECK))
                    .with(contenders.seqfix(CHECK + many, fleet, CHECK))
                    .watch(memory)
                    .run(ROUNDS, out);
            new Race("A database for each tenant: repairing")
                    .before(fleet.inEach(BenchmarkDatabase::drift))
                    .with(contenders.seqfix(RESET + one, large, RESET))
                    .with(contenders.seqfix(RESET + many, fleet, RESET))
                    .after(fleet.inEach(BenchmarkDatabase::expectRepaired))
                    .watch(memory)
                    .run(ROUNDS, out);
        }
    }

    private void scale(BenchmarkDatabase large, BenchmarkDatabase huge) throws Exception {
        scale(
                new Race(String.format("Checking: ten times as many, in %,d schemas, -Xmx256m", MANY / FEW)),
                CHECK,
                List.of(large, huge));
        scale(
                new Race("Repairing: ten times as many, -Xmx256m")
                        .before(BenchmarkDatabase::drift)
                        .after(BenchmarkDatabase::expectRepaired),
                RESET,
                List.of(large, huge));
    }

    private void scale(Race race, String goal, List<BenchmarkDatabase> databases) throws Exception {
        for (BenchmarkDatabase database : databases) {
            String name = String.format("%s, %,d sequences", goal, database.tables());
            race.with(contenders.seqfix(name, database, goal, SMALL_HEAP));
        }
        try (ServerMemory memory = new ServerMemory(server.process())) {
            race.watch(memory).run(ROUNDS, out);
        }
    }
}
