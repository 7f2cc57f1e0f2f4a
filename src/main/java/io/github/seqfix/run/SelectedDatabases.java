package io.github.seqfix.run;

import io.github.seqfix.core.DatabaseScope;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import java.util.List;

/**
 * The databases that a run has found to look at.
 *
 * @param connections how to reach each, at least one
 * @param remarks what is to be known about the choice, a sentence each
 * @param isFleet whether one that cannot be looked at is a finding among others, and not the end of the run
 */
record SelectedDatabases(List<ConnectionSettings> connections, List<String> remarks, boolean isFleet) {

    SelectedDatabases {
        connections = List.copyOf(connections);
        remarks = List.copyOf(remarks);
    }

    /**
     * Finds them.
     *
     * @throws DatabaseException when the server that is to list them cannot be asked
     * @throws UnknownNameException when it has none that is meant
     */
    static SelectedDatabases of(DatabaseSelection selection, RunListener listener)
            throws DatabaseException, UnknownNameException {
        if (selection instanceof DatabaseSelection.Named named) {
            boolean several = named.connections().size() > 1;
            return new SelectedDatabases(named.connections(), List.of(), several);
        }
        return list((DatabaseSelection.OfServer) selection, listener);
    }

    private static SelectedDatabases list(DatabaseSelection.OfServer selection, RunListener listener)
            throws DatabaseException, UnknownNameException {
        ConnectionSettings server = selection.server();
        listener.listing(Database.describe(server), server.source());
        DatabaseScope.Choice choice;
        try (Database database = Database.connect(server, 1)) {
            choice = selection.scope().choose(database.listDatabases());
        }
        return new SelectedDatabases(
                choice.names().stream().map(server::inDatabase).toList(), choice.remarks(), true);
    }
}
