package io.github.seqfix.report;

import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The repairs as a script, for review, for psql, or as a migration. Each statement takes its locks, reads again and moves
 * its sequence only if it lags behind at that moment, so it can be run twice, late, or on another copy of the database.
 */
public final class SqlReport implements Report {
    private final RunReport report;

    public SqlReport(RunReport report) {
        this.report = report;
    }

    @Override
    public void write(Writer writer) throws IOException {
        writer.write(String.format(
                """
                -- The repairs of sequences that lag behind their tables, as seqfix:%s has seen database %s at %s.
                -- Each statement stands alone: it takes its locks, reads again, computes again, and moves its sequence only
                -- if it has to be moved then. So it can be run twice, or when the database has moved on. One that fails has
                -- changed nothing; after a lock timeout run it again. Where a migration tool runs all of it in one
                -- transaction, the locks last until that ends.
                set client_encoding = 'UTF8';
                """, report.goal(), comment(report.databases().get(0).server().database()), report.startedAt()));
        for (SequenceResult result : report.results()) {
            Repair repair = result.repair();
            if (repair != null) {
                write(writer, result, repair);
            }
        }
    }

    private static void write(Writer writer, SequenceResult result, Repair repair) throws IOException {
        String name = result.finding().name().display();
        Supplier<String> script = repair.script();
        if (script == null) {
            if (repair.outcome() == RepairOutcome.REFUSED) {
                writer.write(String.format("\n-- %s is not repaired: %s\n", name, comment(repair.error())));
            }
            return;
        }
        writer.write(String.format(
                "\n-- %s: next from %s to %s\n",
                name, result.finding().observation().next(), repair.next()));
        for (String line : lines(result.finding().reason(), repair.note())) {
            writer.write("-- " + comment(line) + '\n');
        }
        writer.write(script.get() + ";" + '\n');
    }

    private static List<String> lines(@Nullable String... sentences) {
        return Stream.of(sentences).filter(Objects::nonNull).toList();
    }

    /** A text that cannot end the comment it stands in. */
    private static String comment(@Nullable String text) {
        return String.valueOf(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
