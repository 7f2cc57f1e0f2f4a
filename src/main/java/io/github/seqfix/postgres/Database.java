package io.github.seqfix.postgres;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Scan;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.UnknownNameException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A PostgreSQL database whose sequences can be looked at and repaired. Looking happens in READ ONLY transactions.
 *
 * <p>Supported is PostgreSQL 10 and later: {@code pg_sequence} and identity columns came with it.
 */
public final class Database implements AutoCloseable {
    private static final SqlTemplate SERVER = SqlTemplate.load("server");
    private static final int OLDEST_VERSION = 100000;

    private final DatabaseSession session;
    private final Sessions sessions;
    private final Connector connector;
    private final Server server;
    private final Timeouts timeouts;

    private Map<QualifiedName, CatalogSequence> catalog = Map.of();

    private Database(DatabaseSession session, Connector connector, Server server, Timeouts timeouts) {
        this.session = session;
        this.sessions = new Sessions(session, connector);
        this.connector = connector;
        this.server = server;
        this.timeouts = timeouts;
    }

    /**
     * Connects.
     *
     * @throws DatabaseException when the server cannot be reached, refuses, or is none that we support
     */
    public static Database connect(ConnectionSettings settings) throws DatabaseException {
        Connector connector = new Connector(settings);
        DatabaseSession session = new DatabaseSession(connector.connect(), settings.timeouts());
        try {
            Server server = session.reading(() -> session.query(
                            SERVER.render(),
                            row -> new IdentifiedServer(
                                    row.getInt("version_number"),
                                    row.getString("row_security"),
                                    new Server(
                                            row.getString("product"),
                                            row.getString("version"),
                                            row.getString("database"),
                                            row.getBoolean("standby")))))
                    .get(0)
                    .requireSupported();
            return new Database(session, connector, server, settings.timeouts());
        } catch (SQLException e) {
            session.close();
            throw connector.failed("ask the server what it is", e);
        } catch (DatabaseException e) {
            session.close();
            throw e;
        }
    }

    public Server server() {
        return server;
    }

    /** The database's name, host and port, without any credentials. */
    public String address() {
        return connector.address();
    }

    /**
     * Looks at every sequence in scope.
     *
     * @param scope which sequences
     * @param declarations what is known of bindings beyond the catalog
     * @param progress is told how many have been read
     * @throws UnknownNameException when scope or declarations name something that is not there
     * @throws DatabaseException when the catalog cannot be read
     */
    public Scan scan(Scope scope, Declarations declarations, Progress progress)
            throws UnknownNameException, DatabaseException {
        try {
            Catalog read = read(scope, declarations);
            catalog = new HashMap<>();
            read.sequences().forEach(sequence -> catalog.put(sequence.name(), sequence));
            ScanReader reader = new ScanReader(sessions, server.standby(), progress);
            List<Observation> observations = reader.read(read.sequences());
            List<String> remarks = new ArrayList<>(read.remarks());
            remarks.addAll(reader.remarks());
            return new Scan(server, observations, remarks);
        } catch (SQLException e) {
            throw connector.failed("read the sequences", e);
        }
    }

    private Catalog read(Scope scope, Declarations declarations) throws SQLException, UnknownNameException {
        CatalogReader reader = new CatalogReader(session, server.standby());
        try {
            return reader.read(scope, declarations);
        } catch (SQLException e) {
            if (!SqlStates.isTextInvalid(e)) {
                throw e;
            }
            session.takeTextsByteByByte();
            return reader.read(scope, declarations)
                    .withRemark(
                            "the database has names that are not UTF-8: all names are shown byte by byte, as LATIN1");
        }
    }

    /**
     * What repairs the sequences of the last scan.
     *
     * @param judge concludes from what is read under the locks
     * @param policy where sequences are to stand
     * @param lock what is held off meanwhile
     * @throws DatabaseException when what decides over repairs cannot be read
     */
    public Repairer repairer(Judge judge, RepairPolicy policy, LockMode lock) throws DatabaseException {
        try {
            return new Repairer(
                    sessions,
                    connector,
                    this::scanned,
                    RepairSurroundings.read(session, server.standby()),
                    judge,
                    policy,
                    lock,
                    timeouts);
        } catch (SQLException e) {
            throw connector.failed("read what decides over repairs", e);
        }
    }

    private CatalogSequence scanned(QualifiedName name) {
        return Objects.requireNonNull(catalog.get(name), "the sequence was not in the last scan");
    }

    @Override
    public void close() {
        sessions.close();
    }

    private record IdentifiedServer(int versionNumber, String rowSecurity, Server server) {

        Server requireSupported() throws DatabaseException {
            if (versionNumber < OLDEST_VERSION) {
                throw new DatabaseException(
                        server.product() + " " + server.version() + " is not supported: PostgreSQL 10 or later is");
            }
            if (!rowSecurity.equals("off")) {
                throw new DatabaseException(
                        "settings of a transaction do not reach the server: connect directly, not through a pooler that"
                                + " drops them");
            }
            return server;
        }
    }
}
