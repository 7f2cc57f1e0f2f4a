package io.github.seqfix.maven;

import io.github.seqfix.discovery.Candidate;
import io.github.seqfix.postgres.Database;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The database that a goal works in, and whether anybody has named it for that. */
final class ChosenDatabase {
    private final ConnectionSettings connection;
    private final @Nullable String password;
    private final @Nullable Candidate found;
    private final boolean elsewhere;

    private ChosenDatabase(
            ConnectionSettings connection, @Nullable String password, @Nullable Candidate found, boolean elsewhere) {
        this.connection = connection;
        this.password = password;
        this.found = found;
        this.elsewhere = elsewhere;
    }

    /** A database that somebody has named for us. */
    static ChosenDatabase named(ConnectionSettings connection, @Nullable String password) {
        return new ChosenDatabase(connection, password, null, false);
    }

    /**
     * A database that the project names for others.
     *
     * @throws MojoExecutionException when what the project names cannot be read
     */
    static ChosenDatabase found(ConnectionSettings connection, @Nullable String password, Candidate found)
            throws MojoExecutionException {
        try {
            boolean here = Database.isOnThisMachine(connection) || found.isOnThisMachine();
            return new ChosenDatabase(connection, password, found, !here);
        } catch (DatabaseException e) {
            throw new MojoExecutionException(found.source() + ": " + e.getMessage(), e);
        }
    }

    /** How to reach it. */
    ConnectionSettings connection() {
        return connection;
    }

    /** The password in use, which no text may show. */
    @Nullable String password() {
        return password;
    }

    /** Whether it is one that the project names for others. */
    boolean isFound() {
        return found != null;
    }

    /** Whether it is one that the project names for others, and on another machine. */
    boolean isFoundElsewhere() {
        return elsewhere;
    }

    /**
     * Refuses to write to a database that nobody has named for us, on another machine: it may be anybody's.
     *
     * @throws MojoExecutionException which names the host, and says how to allow it
     */
    void requireLeaveToWrite() throws MojoExecutionException {
        if (found != null && elsewhere) {
            throw new MojoExecutionException(String.format(
                    "reset writes to a database that it has found itself only on this machine, and %s leads to %s; to"
                            + " allow it, add -Dseqfix.discover=true, or name it with -Dseqfix.url=%s",
                    found.source(), found.address(), found.address()));
        }
    }
}
