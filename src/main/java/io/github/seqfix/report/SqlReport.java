package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairScript;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The repairs as a script, for review, for psql, or as a migration: a function, and a call of it for each sequence. Each
 * call takes its locks, reads again and moves its sequence only if it lags behind at that moment, so the script can be run
 * twice, late, or on another copy of the database.
 */
public final class SqlReport implements Report {
    private final RunReport report;

    public SqlReport(RunReport report) {
        this.report = report;
    }

    @Override
    public void write(Writer writer) throws IOException {
        boolean several = report.hasSeveralDatabases();
        writer.write(String.format(
                """
                -- The repairs of sequences that lag behind their tables, as seqfix:%s has seen %s at %s.
                -- Each call takes its locks, reads again, computes again, and moves its sequence only if it has to be moved
                -- then. So the script can be run twice, or when the database has moved on. A call that fails has changed
                -- nothing; after a lock timeout run the script again. Where a migration tool runs all of it in one
                -- transaction, the locks last until that ends.
                %sset client_encoding = 'UTF8';
                """,
                report.goal(),
                several
                        ? report.databases().size() + " databases"
                        : "database "
                                + comment(report.databases().get(0).server().database()),
                report.startedAt(),
                several ? "-- It is for psql, which goes from one database to the next.\n" : ""));
        DatabaseSections sections = new DatabaseSections(report.databases());
        for (DatabaseReport database : report.databases()) {
            if (!several && database.failure() == null) {
                write(writer, database);
            } else if (sections.canBeReached(database)) {
                writer.write(sections.connect(database));
                write(writer, database);
            } else {
                writer.write(sections.left(database));
            }
        }
    }

    private void write(Writer writer, DatabaseReport database) throws IOException {
        Set<String> epilogues = new LinkedHashSet<>();
        for (SequenceResult result : database.results()) {
            Repair repair = result.repair();
            RepairScript script = repair == null ? null : repair.script();
            if (repair != null && script != null) {
                if (epilogues.add(script.epilogue())) {
                    writePreamble(writer, script, database.server());
                }
                write(writer, result, repair, script);
            } else if (repair != null && repair.outcome() == RepairOutcome.REFUSED) {
                writeUnrepaired(writer, result, repair.error());
            } else if (repair == null && isUnrepairable(result.finding().verdict())) {
                writeUnrepaired(writer, result, result.finding().reason());
            }
        }
        for (String epilogue : epilogues) {
            writer.write('\n' + epilogue + ";\n");
        }
    }

    /** What no repair helps as it is, so that whoever runs the script does not take all to be well. */
    private static boolean isUnrepairable(Verdict verdict) {
        return switch (verdict) {
            case DRIFTED, EXHAUSTED, MISMATCHED, UNKNOWN -> true;
            case IN_SYNC, NEAR_LIMIT, NOT_COMPARABLE, CYCLES, UNBOUND -> false;
        };
    }

    private static void writeUnrepaired(Writer writer, SequenceResult result, @Nullable String reason)
            throws IOException {
        writer.write(String.format(
                "\n-- %s is not repaired: %s\n", result.finding().name().display(), comment(reason)));
    }

    private static void writePreamble(Writer writer, RepairScript script, Server server) throws IOException {
        writer.write(String.format(
                """

                -- This lasts as long as the session; through a pooler of transactions, run the script in a single transaction.
                -- Where an event trigger forbids CREATE FUNCTION it cannot run: seqfix:reset creates none.
                -- It takes the privilege that every role has unless it was revoked:
                -- GRANT TEMPORARY ON DATABASE %s TO %s;
                %s;
                """, Identifier.display(server.database()), Identifier.display(server.role()), script.preamble()));
    }

    private static void write(Writer writer, SequenceResult result, Repair repair, RepairScript script)
            throws IOException {
        writer.write(String.format(
                "\n-- %s: next from %s to %s\n",
                result.finding().name().display(),
                result.finding().observation().next(),
                repair.next() == null ? script.next() : repair.next()));
        for (String line : lines(result.finding().reason(), note(repair, script))) {
            writer.write("-- " + comment(line) + '\n');
        }
        writer.write(script.call().get() + ";\n");
    }

    private static @Nullable String note(Repair repair, RepairScript script) {
        return repair.outcome() == RepairOutcome.REFUSED
                ? Stream.concat(script.notes().stream(), Stream.ofNullable(repair.error()))
                        .collect(Collectors.joining("; "))
                : repair.note();
    }

    private static List<String> lines(@Nullable String... sentences) {
        return Stream.of(sentences).filter(Objects::nonNull).toList();
    }

    /** A text that cannot end the comment it stands in. */
    static String comment(@Nullable String text) {
        return String.valueOf(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
