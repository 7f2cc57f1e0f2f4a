package io.github.seqfix.benchmark;

import io.github.seqfix.testing.OwnPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Databases with the same tables, as where each tenant has one.
 *
 * @param template the database that all are copies of
 * @param members the copies
 */
record BenchmarkFleet(BenchmarkDatabase template, List<BenchmarkDatabase> members) {
    private static final String NAME = "tenant";

    /**
     * A fleet that is not there yet.
     *
     * @param databases how many databases it has
     * @param tables how many tables each of them has
     */
    static BenchmarkFleet of(OwnPostgres server, int databases, int tables, Path scripts) {
        return new BenchmarkFleet(
                new BenchmarkDatabase(server, NAME, tables, false, scripts),
                IntStream.range(0, databases)
                        .mapToObj(number -> new BenchmarkDatabase(server, NAME + '_' + number, tables, false, scripts))
                        .toList());
    }

    /** Creates it, with all sequences in sync. */
    void create() throws SQLException {
        template.create();
        for (BenchmarkDatabase member : members) {
            template.server().execute("create database " + member.name() + " template " + NAME);
        }
        template.server().execute("checkpoint");
    }

    /** What seqfix is told to find it. */
    String globs() {
        return NAME + "_*";
    }

    /** Does to each of its databases what is done to one that stands by itself. */
    Race.Care inEach(Race.Care care) {
        return database -> {
            for (BenchmarkDatabase each : database.equals(template) ? members : List.of(database)) {
                care.take(each);
            }
        };
    }
}
