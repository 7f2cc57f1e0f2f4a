package io.github.seqfix.core;

import java.util.List;

/**
 * What was seen of a database.
 *
 * @param server the server and database
 * @param observations a sequence each, sorted by name
 * @param remarks what was declared and is not there, a sentence each
 */
public record Scan(Server server, List<Observation> observations, List<String> remarks) {

    public Scan {
        observations = List.copyOf(observations);
        remarks = List.copyOf(remarks);
    }
}
