package io.github.seqfix.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has found and done in one database.
 *
 * @param server the server and database
 * @param source where the settings of the connection come from, in a few words
 * @param remarks what else is worth knowing, such as what took long and why; a sentence each
 * @param results a sequence each, sorted by name
 * @param failure why the database could not be looked at, as a sentence; null where it could
 */
public record DatabaseReport(
        Server server,
        String source,
        List<String> remarks,
        List<SequenceResult> results,
        @Nullable String failure) {

    public DatabaseReport {
        remarks = List.copyOf(remarks);
        results = List.copyOf(results);
    }

    /** The report of a database that was looked at. */
    public DatabaseReport(Server server, String source, List<String> remarks, List<SequenceResult> results) {
        this(server, source, remarks, results, null);
    }

    /** The report of a database that could not be looked at. */
    public static DatabaseReport unread(Server server, String source, String failure) {
        return new DatabaseReport(server, source, List.of(), List.of(), failure);
    }

    /** Whether it was looked at, and has no sequence in scope. */
    public boolean isEmpty() {
        return failure == null && results.isEmpty();
    }

    public long count(Verdict verdict) {
        return results.stream()
                .filter(result -> result.finding().verdict() == verdict)
                .count();
    }

    public long count(RepairOutcome outcome) {
        return results.stream().filter(result -> result.has(outcome)).count();
    }

    /** How many sequences needed a repair that they did not get. */
    public long notRepaired() {
        return count(RepairOutcome.REFUSED) + count(RepairOutcome.FAILED);
    }
}
