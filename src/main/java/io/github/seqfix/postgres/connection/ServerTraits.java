package io.github.seqfix.postgres.connection;

import io.github.seqfix.core.Server;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.util.HostSpec;

/**
 * What kind of server answers, as far as that changes what it shows and what may be asked of it. What differs between
 * kinds of servers is asked here, so that no other class has to know how many kinds there are.
 *
 * @param server the server and database
 */
public record ServerTraits(Server server) {
    private static final SqlTemplate SERVER = SqlTemplate.load(ServerTraits.class, "server");
    private static final int OLDEST_VERSION = 100000;

    /**
     * Asks the server what it is.
     *
     * @throws DatabaseException when it is none that we support
     */
    public static ServerTraits read(DatabaseSession session) throws SQLException, DatabaseException {
        return session.inReadOnlyTransaction(
                        () -> session.query(SERVER.render(), row -> Answer.of(row, session.address())))
                .get(0)
                .traits();
    }

    /** Whether a position is where the sequence stands; a standby can show it ahead of the primary's. */
    public boolean showsExactPositions() {
        return !server.standby();
    }

    /** Whether unlogged tables and sequences have contents; a standby does not get them. */
    public boolean hasUnlogged() {
        return !server.standby();
    }

    /** Whether anything can be written. */
    public boolean isWritable() {
        return !server.standby();
    }

    private record Answer(int versionNumber, String rowSecurity, Server server) {

        static Answer of(ResultSet row, HostSpec address) throws SQLException {
            return new Answer(
                    row.getInt("version_number"),
                    row.getString("row_security"),
                    new Server(
                            row.getString("product"),
                            row.getString("version"),
                            address.getHost(),
                            address.getPort(),
                            row.getString("database"),
                            row.getString("role"),
                            row.getBoolean("standby")));
        }

        ServerTraits traits() throws DatabaseException {
            if (versionNumber < OLDEST_VERSION) {
                throw new DatabaseException(
                        server.product() + " " + server.version() + " is not supported: PostgreSQL 10 or later is");
            }
            if (!rowSecurity.equals("off")) {
                throw new DatabaseException(
                        "settings of a transaction do not reach the server: connect directly, not through a pooler that"
                                + " drops them");
            }
            return new ServerTraits(server);
        }
    }
}
