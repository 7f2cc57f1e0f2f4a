package io.github.seqfix.run;

import io.github.seqfix.core.Server;
import java.time.Duration;
import java.util.List;

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
     * Is called before a database is connected to for the list of all databases of its server.
     *
     * @param database its address and the role, as {@link io.github.seqfix.postgres.Database#describe} says it
     * @param source where the settings of the connection come from, in a few words
     */
    default void listing(String database, String source) {}

    /**
     * Is called once the databases are known, where there may be several; from then on the others are called from several
     * threads.
     *
     * @param databases the address of each, and the role
     */
    default void selected(List<String> databases) {}

    /**
     * Is called once a database has been connected to, before anything is read or written in it.
     *
     * @param server the server and database
     * @param source where the settings of the connection come from, in a few words
     */
    void connected(Server server, String source);

    /**
     * Is called where one of several databases could not be looked at, which the report says, too.
     *
     * @param server where it is, as far as that is known
     * @param failure why
     */
    default void failed(Server server, Exception failure) {}

    /**
     * Is called after each step in a database.
     *
     * @param database its address and the role
     * @param step what was done, as a participle: connected, scanned, judged, planned or repaired
     * @param time how long it took
     */
    default void took(String database, String step, Duration time) {}
}
