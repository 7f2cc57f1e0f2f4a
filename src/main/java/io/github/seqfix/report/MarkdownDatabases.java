package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The databases of a run, a row each: those first that have most sequences out of order. */
final class MarkdownDatabases {
    private final RunReport report;
    private final DatabaseNames names;

    MarkdownDatabases(RunReport report, DatabaseNames names) {
        this.report = report;
        this.names = names;
    }

    void write(LimitedText text) throws IOException {
        String head = String.format("""

                ### Databases: %s

                | database | sequences | |
                |---|---:|---|
                """, Counts.of(report.databases().size()));
        ToLongFunction<Integer> worst = place -> outOfOrder(report.databases().get(place));
        List<Integer> places = IntStream.range(0, report.databases().size())
                .boxed()
                .sorted(Comparator.comparingLong(worst).reversed())
                .toList();
        for (int place : places) {
            DatabaseReport database = report.databases().get(place);
            text.writeRow(
                    head,
                    String.format(
                            "| %s | %s | %s |\n",
                            MarkdownText.code(names.of(place)),
                            Counts.of(database.results().size()),
                            MarkdownText.of(DatabaseCounts.of(database))));
        }
    }

    private static long outOfOrder(DatabaseReport database) {
        return database.failure() == null
                ? database.results().size() - database.count(Verdict.IN_SYNC)
                : Long.MAX_VALUE;
    }
}
