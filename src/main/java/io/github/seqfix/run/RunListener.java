package io.github.seqfix.run;

import io.github.seqfix.core.Server;
import java.time.Duration;

/** Is told how a run goes. */
@FunctionalInterface
public interface RunListener {

    /**
     * Is called before a database is connected to.
     *
     * @param database its address and the role, as {@link io.github.seqfix.postgres.Database#describe} says it
     * @param source where the settings of the connection come from, in a few words
     */
    default void connecting(String database, String source) {}

    /**
     * Is called once a database has been connected to, before anything is read or written in it.
     *
     * @param server the server and database
     * @param source where the settings of the connection come from, in a few words
     */
    void connected(Server server, String source);

    /**
     * Is called after each step in a database.
     *
     * @param step what was done, as a participle: connected, scanned, judged, planned or repaired
     * @param time how long it took
     */
    default void took(String step, Duration time) {}
}
