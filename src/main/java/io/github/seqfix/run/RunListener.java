package io.github.seqfix.run;

import io.github.seqfix.core.Server;

/** Is told how a run goes. */
@FunctionalInterface
public interface RunListener {

    /**
     * Is called once a database has been connected to, before anything is read or written in it.
     *
     * @param server the server and database
     * @param source where the settings of the connection come from, in a few words
     */
    void connected(Server server, String source);
}
