package io.github.seqfix.postgres.connection;

import io.github.seqfix.core.Server;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.HostSpec;

/**
 * What kind of server answers, as far as that changes what it shows and what may be asked of it. What differs between
 * kinds of servers is asked here, so that no other class has to know how many kinds there are.
 *
 * @param server the server and database
 * @param product which product it is
 * @param primary of a standby: host and port that it gets its changes from, if the role may know; null else
 * @param citusGroup of a node of Citus: its group, 0 for the coordinator; null else
 * @param lockBudget how many locks a transaction may hold without harm to others
 */
public record ServerTraits(
        Server server,
        ServerProduct product,
        @Nullable String primary,
        @Nullable Integer citusGroup,
        int lockBudget) {
    private static final SqlTemplate VERSION = SqlTemplate.load(ServerTraits.class, "version");
    private static final SqlTemplate SERVER = SqlTemplate.load(ServerTraits.class, "server");
    private static final SqlTemplate PRIMARY = SqlTemplate.load(ServerTraits.class, "primary");
    private static final SqlTemplate CITUS_GROUP = SqlTemplate.load(ServerTraits.class, "citus_group");
    private static final int OLDEST_VERSION = 100000;
    private static final int MOST_LOCKS = 1_000;
    /** Up to four of our transactions run at once, and others want locks, too. */
    private static final int SHARES = 6;

    /**
     * Asks the server what it is: its version first, since what only looks like PostgreSQL fails at the next question, with
     * a message that says nothing.
     *
     * @throws DatabaseException when it is none that we support
     */
    public static ServerTraits read(DatabaseSession session) throws SQLException, DatabaseException {
        HostSpec address = session.address();
        String version = session.queryWithoutTransaction(VERSION.render(), row -> row.getString("version"))
                .get(0);
        Optional<String> refusal = ServerProduct.of(ServerAnswers.first(version, address.getHost()))
                .refusal();
        if (refusal.isPresent()) {
            throw new DatabaseException(refusal.get());
        }
        Answer answer = session.inReadOnlyTransaction(
                        () -> session.query(SERVER.render(), row -> Answer.of(row, version, address)))
                .get(0);
        answer.requireSupport();
        return answer.traits(session);
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

    /** Whether sequences can be repaired as far as anybody knows. */
    public boolean isRepairable() {
        return product.isRepairable();
    }

    /** Whether a block of PL/pgSQL can commit, which came with PostgreSQL 11. */
    public boolean commitsInBlocks() {
        return !server.version().startsWith("10.");
    }

    /** Whether tables and sequences can be locked. */
    public boolean hasLocks() {
        return product.hasLocks();
    }

    /** Whether servers hand out values that they have taken before a repair, whatever is written. */
    public boolean cachesOnServers() {
        return product == ServerProduct.YUGABYTEDB;
    }

    /** Whether {@code lock_timeout} leaves waits unbounded: those on other nodes. */
    public boolean waitsOnOtherNodes() {
        return citusGroup != null;
    }

    /** The primary, for a sentence: by its address where that is known. */
    public String primaryInWords() {
        return primary == null ? "the primary" : "the primary " + primary;
    }

    /** What there is to say of a run on such a server; empty where everything is as usual. */
    public Optional<String> remark() {
        return product.remark();
    }

    private record Answer(
            int versionNumber, String rowSecurity, ServerProduct product, Server server, boolean citus, long locks) {

        static Answer of(ResultSet row, String version, HostSpec address) throws SQLException {
            ServerAnswers answers = new ServerAnswers(
                    version, address.getHost(), set(row, "prefixes"), set(row, "functions"), set(row, "roles"));
            ServerProduct product = ServerProduct.of(answers);
            return new Answer(
                    row.getInt("version_number"),
                    row.getString("row_security"),
                    product,
                    new Server(
                            product.title(answers),
                            row.getString("version"),
                            address.getHost(),
                            address.getPort(),
                            row.getString("database"),
                            row.getString("role"),
                            row.getBoolean("standby")),
                    row.getBoolean("citus"),
                    row.getLong("locks"));
        }

        private static Set<String> set(ResultSet row, String column) throws SQLException {
            Array array = row.getArray(column);
            return Set.of((String[]) array.getArray());
        }

        void requireSupport() throws DatabaseException {
            if (versionNumber < OLDEST_VERSION) {
                throw new DatabaseException(
                        server.product() + " " + server.version() + " is not supported: PostgreSQL 10 or later is");
            }
            if (!rowSecurity.equals("off")) {
                throw new DatabaseException(
                        "settings of a transaction do not reach the server: connect directly, not through a pooler that"
                                + " drops them");
            }
        }

        ServerTraits traits(DatabaseSession session) throws SQLException {
            String primary = server.standby()
                    ? one(session, PRIMARY, PrimaryAddress::read).orElse(null)
                    : null;
            Integer group = citus ? one(session, CITUS_GROUP, row -> row.getInt("groupid")) : null;
            if (citus) {
                session.alterOnThisNodeOnly();
            }
            return new ServerTraits(server, product, primary, group, lockBudget(locks));
        }

        private static <T> T one(DatabaseSession session, SqlTemplate query, DatabaseSession.Row<T> row)
                throws SQLException {
            return session.inReadOnlyTransaction(() -> session.query(query.render(), row))
                    .get(0);
        }
    }

    /** A share of what the server has room for; it does not say, where nothing is known of it. */
    static int lockBudget(long capacity) {
        return capacity <= 0 ? MOST_LOCKS : (int) Math.max(1, Math.min(MOST_LOCKS, capacity / SHARES));
    }
}
