package io.github.seqfix.run;

import io.github.seqfix.core.DatabaseScope;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import java.util.List;

/** Which databases a run looks at. */
public sealed interface DatabaseSelection {

    /**
     * Databases that are named one by one.
     *
     * @param connections how to reach each, at least one
     */
    record Named(List<ConnectionSettings> connections) implements DatabaseSelection {
        public Named {
            connections = List.copyOf(connections);
        }
    }

    /**
     * Databases of one server.
     *
     * @param server how to reach one of its databases, and by that the others
     * @param scope which of them
     */
    record OfServer(ConnectionSettings server, DatabaseScope scope) implements DatabaseSelection {}
}
