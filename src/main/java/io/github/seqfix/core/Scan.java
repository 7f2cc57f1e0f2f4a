package io.github.seqfix.core;

import java.util.List;

/**
 * What was seen of a database.
 *
 * @param server the server and database
 * @param observations a sequence each, sorted by name
 */
public record Scan(Server server, List<Observation> observations) {

    public Scan {
        observations = List.copyOf(observations);
    }
}
