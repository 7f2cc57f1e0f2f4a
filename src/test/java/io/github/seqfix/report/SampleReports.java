package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs for the tests of reports. */
final class SampleReports {
    /** A name that would end every format's own marks, if it were not escaped. */
    static final String HOSTILE =
            "</script><img src=x onerror=alert(1)>|`*_[a](http://b.c)\"'&amp; @team #1 $x$ \\ ]]>--\u0001\n\u202e\ud83d\ude00";

    private static final Set<Verdict> FAILING = Arrays.stream(Verdict.values())
            .filter(Verdict::failsByDefault)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));

    private SampleReports() {}

    static RunReport check(SequenceResult... results) {
        return check(database("app", List.of(results)));
    }

    static RunReport check(DatabaseReport... databases) {
        return run("check", false, FAILING, false, databases);
    }

    /** A check that fails where there is nothing to look at. */
    static RunReport checkOfSomething(DatabaseReport... databases) {
        return run("check", false, FAILING, true, databases);
    }

    static RunReport reset(boolean dryRun, SequenceResult... results) {
        return run("reset", dryRun, Set.of(Verdict.UNKNOWN), false, database("app", List.of(results)));
    }

    static DatabaseReport database(String name, List<SequenceResult> results) {
        Server server = new Server("PostgreSQL", "18.6", "localhost", 5432, name, "owner", false);
        return new DatabaseReport(server, "url from the POM", List.of("reading t.id took 1.2 s"), results);
    }

    /** A database that could not be looked at. */
    static DatabaseReport unread(String name, String failure) {
        return DatabaseReport.unread(
                new Server("unknown", "unknown", "localhost", 5432, name, "owner", false), "the POM", failure);
    }

    /** One of each verdict. */
    static List<SequenceResult> ofEveryVerdict(String schema) {
        return Stream.of(Verdict.values())
                .map(verdict -> SampleSequence.of(
                                verdict, schema, verdict.name().toLowerCase(Locale.ROOT) + "_id_seq")
                        .checked())
                .toList();
    }

    /** A database of so many tenants, with four sequences each, of which some have drifted. */
    static List<SequenceResult> tenants(int number) {
        return IntStream.range(0, number)
                .boxed()
                .flatMap(tenant -> Stream.of("customers", "invoices", "items", "orders")
                        .map(table -> {
                            boolean drifted = table.equals("orders") && tenant % 10 == 7;
                            long edge = 1_000L + tenant;
                            long last = drifted ? edge - tenant % 100 - 1 : edge;
                            return SampleSequence.bigint(
                                            String.format("tenant_%05d", tenant),
                                            table + "_id_seq",
                                            last,
                                            edge,
                                            SampleSequence.Shape.ORDINARY)
                                    .checked();
                        }))
                .toList();
    }

    static String write(ReportFormat format, RunReport report) throws IOException {
        StringWriter text = new StringWriter();
        format.of(report).write(text);
        return text.toString();
    }

    private static RunReport run(
            String goal, boolean dryRun, Set<Verdict> failOn, boolean failOnNothing, DatabaseReport... databases) {
        return new RunReport(
                goal,
                dryRun,
                failOn,
                failOnNothing,
                false,
                Instant.parse("2026-01-31T12:00:00Z"),
                Duration.ofMillis(87),
                List.of(databases),
                List.of());
    }
}
