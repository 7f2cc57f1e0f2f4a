package io.github.seqfix.maven;

import io.github.seqfix.core.DatabaseScope;
import io.github.seqfix.core.Server;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.run.DatabaseSelection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The databases that a goal works in.
 *
 * @param connections what leads to them: a database each, or one that leads to others of its server
 * @param selection which ones
 */
record ChosenDatabases(List<ChosenDatabase> connections, DatabaseSelection selection) {

    ChosenDatabases {
        connections = List.copyOf(connections);
    }

    /** One database. */
    static ChosenDatabases one(ChosenDatabase database) {
        return new ChosenDatabases(List.of(database), new DatabaseSelection.Named(List.of(database.connection())));
    }

    /**
     * Databases of one server.
     *
     * @param database one of them, which lists the others
     */
    static ChosenDatabases ofServer(ChosenDatabase database, DatabaseScope scope) {
        return new ChosenDatabases(List.of(database), new DatabaseSelection.OfServer(database.connection(), scope));
    }

    /**
     * Databases that are named one by one.
     *
     * @throws MojoExecutionException when one is there twice, or settings lead to none
     */
    static ChosenDatabases each(List<ChosenDatabase> databases) throws MojoExecutionException {
        List<ConnectionSettings> connections =
                databases.stream().map(ChosenDatabase::connection).toList();
        Set<List<Object>> known = new HashSet<>();
        for (int number = 1; number <= connections.size(); number++) {
            Server server = server(number, connections.get(number - 1));
            if (!known.add(List.of(server.host().toLowerCase(Locale.ROOT), server.port(), server.database()))) {
                throw new MojoExecutionException(String.format(
                        "databases: element %d leads to database %s at %s:%d, which is there already; take one of the two"
                                + " out",
                        number, server.database(), server.host(), server.port()));
            }
        }
        return new ChosenDatabases(databases, new DatabaseSelection.Named(connections));
    }

    private static Server server(int number, ConnectionSettings connection) throws MojoExecutionException {
        try {
            return Database.unanswered(connection);
        } catch (DatabaseException e) {
            throw new MojoExecutionException("databases: element " + number + ": " + e.getMessage(), e);
        }
    }

    /** Whether a text is one of the passwords in use, which no text may show. */
    boolean isPassword(String text) {
        return connections.stream().anyMatch(database -> Objects.equals(text, database.password()));
    }

    /** Whether it is one that the project names for others. */
    boolean isFound() {
        return connections.stream().anyMatch(ChosenDatabase::isFound);
    }

    /** Whether it is one that the project names for others, and on another machine. */
    boolean isFoundElsewhere() {
        return connections.stream().anyMatch(ChosenDatabase::isFoundElsewhere);
    }

    /**
     * Refuses to write to a database that nobody has named for us, on another machine: it may be anybody's. All databases
     * of a server are on its machine.
     *
     * @throws MojoExecutionException which names the host, and says how to allow it
     */
    void requireLeaveToWrite() throws MojoExecutionException {
        for (ChosenDatabase database : connections) {
            database.requireLeaveToWrite();
        }
    }
}
