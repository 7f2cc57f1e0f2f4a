package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Collision;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.TableColumn;
import io.github.seqfix.core.Verdict;
import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is expected of a situation, and what came out, in the same words: so that a difference is seen at once. */
final class Description {

    private Description() {}

    static String expected(Situation situation, String schema) {
        return lines(situation.sequences().stream()
                .map(sequence -> line(
                        sequence.in(schema),
                        sequence.verdict(),
                        sequence.next(),
                        sequence.edge(),
                        sequence.columns().stream().map(column -> bound(column.in(schema), column.boundBy())),
                        reset(sequence.reset()))));
    }

    /** What the next run has to find and to do. */
    static String expectedAgain(Situation situation, String schema) {
        return lines(situation.sequences().stream()
                .map(sequence -> line(
                        sequence.in(schema),
                        sequence.reset().verdict(),
                        sequence.reset().next() == null
                                ? sequence.next()
                                : sequence.reset().next(),
                        sequence.edge(),
                        sequence.columns().stream().map(column -> bound(column.in(schema), column.boundBy())),
                        sequence.reset().kind() == ExpectedReset.Kind.REFUSED ? "refused" : "unchanged")));
    }

    static String found(RunResults run) {
        return lines(run.results().values().stream().map(result -> {
            Finding finding = result.finding();
            return line(
                    finding.name(),
                    finding.verdict(),
                    finding.observation().next(),
                    finding.observation().edge(),
                    finding.observation().columns().stream()
                            .map(column -> bound(
                                    column.binding().column(), column.binding().boundBy())),
                    reset(result.repair()));
        }));
    }

    private static String line(
            QualifiedName name,
            Verdict verdict,
            @Nullable BigInteger next,
            @Nullable BigInteger edge,
            Stream<String> columns,
            String reset) {
        return String.format(
                "%s: %s, next %s, edge %s, bound %s, reset %s",
                name.display(),
                verdict,
                number(next),
                number(edge),
                columns.sorted().toList(),
                reset);
    }

    /** What the next inserts run into, as the key {@code collides} writes it. */
    static String collision(Finding finding) {
        Collision collision = finding.collision();
        return collision == null ? number(null) : collision.id() + " in " + collision.insertsBefore();
    }

    private static String bound(TableColumn column, BoundBy boundBy) {
        return column.display() + ' ' + boundBy;
    }

    private static String reset(ExpectedReset reset) {
        return switch (reset.kind()) {
            case MOVED -> number(reset.next()) + ", then " + reset.verdict();
            case UNCHANGED -> "unchanged";
            case REFUSED -> "refused";
        };
    }

    private static String reset(@Nullable Repair repair) {
        if (repair == null) {
            return "unchanged";
        }
        if (repair.outcome() == RepairOutcome.REFUSED) {
            return "refused";
        }
        return repair.outcome() == RepairOutcome.DONE
                ? number(repair.next()) + ", then " + repair.verdict()
                : repair.outcome() + ": " + repair.error();
    }

    private static String number(@Nullable BigInteger number) {
        return number == null ? "none" : number.toString();
    }

    private static String lines(Stream<String> lines) {
        return lines.sorted().collect(Collectors.joining("\n"));
    }
}
