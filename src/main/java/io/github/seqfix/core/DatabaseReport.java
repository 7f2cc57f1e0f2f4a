package io.github.seqfix.core;

import java.util.List;

/**
 * What a run has found and done in one database.
 *
 * @param server the server and database
 * @param source where the settings of the connection come from, in a few words
 * @param remarks what else is worth knowing, such as what took long and why; a sentence each
 * @param results a sequence each, sorted by name
 */
public record DatabaseReport(Server server, String source, List<String> remarks, List<SequenceResult> results) {

    public DatabaseReport {
        remarks = List.copyOf(remarks);
        results = List.copyOf(results);
    }
}
