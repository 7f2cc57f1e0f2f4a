package io.github.seqfix.postgres;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.ListedDatabase;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.binding.BindingReader;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.binding.BoundSequences;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Connector;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.SearchPath;
import io.github.seqfix.postgres.connection.ServerAddress;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.SessionPool;
import io.github.seqfix.postgres.connection.SqlStates;
import io.github.seqfix.postgres.connection.SqlTemplate;
import io.github.seqfix.postgres.observation.ObservationScan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A connection to a PostgreSQL database whose sequences can be scanned and repaired. A scan reads in READ ONLY
 * transactions.
 *
 * <p>Supported is PostgreSQL 10 and later: {@code pg_sequence} and identity columns came with it.
 */
public final class Database implements AutoCloseable {
    /** How many connections a scan or a repair of one database takes at the most. */
    public static final int MOST_CONNECTIONS = SessionPool.MOST;

    private static final SqlTemplate DATABASES = SqlTemplate.load(Database.class, "databases");

    private final SessionPool pool;
    private final Connector connector;
    private final ServerTraits traits;

    private Database(SessionPool pool, Connector connector, ServerTraits traits) {
        this.pool = pool;
        this.connector = connector;
        this.traits = traits;
    }

    /**
     * Connects.
     *
     * @throws DatabaseException when the server cannot be reached, refuses, or is none that we support
     */
    public static Database connect(ConnectionSettings settings) throws DatabaseException {
        return connect(settings, MOST_CONNECTIONS);
    }

    /**
     * Connects.
     *
     * @param connections how many connections a scan or a repair may have at a time
     * @throws DatabaseException when the server cannot be reached, refuses, or is none that we support
     */
    public static Database connect(ConnectionSettings settings, int connections) throws DatabaseException {
        Connector connector = new Connector(settings);
        DatabaseSession session = connector.open();
        try {
            ServerTraits traits = ServerTraits.read(session);
            return new Database(new SessionPool(session, connector, connections), connector, traits);
        } catch (SQLException e) {
            session.close();
            throw connector.failed("ask the server for its version", e);
        } catch (DatabaseException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Says which database these settings lead to, and as whom, without connecting:
     * {@code jdbc:postgresql://localhost:5432/shop as app}. No parameter of the URL, and so no password, is in it.
     *
     * @throws DatabaseException when they lead to none
     */
    public static String describe(ConnectionSettings settings) throws DatabaseException {
        return ServerAddress.of(settings).toString();
    }

    /**
     * What is known of a database that has not answered.
     *
     * @throws DatabaseException when the settings lead to none
     */
    public static Server unanswered(ConnectionSettings settings) throws DatabaseException {
        return ServerAddress.of(settings).unanswered();
    }

    /**
     * Whether these settings lead to this machine and to no other: each host is a loopback address.
     *
     * @throws DatabaseException when they lead to no database
     */
    public static boolean isOnThisMachine(ConnectionSettings settings) throws DatabaseException {
        return ServerAddress.of(settings).isLoopback();
    }

    /** The server and database that was connected to. */
    public Server server() {
        return traits.server();
    }

    /**
     * Lists all databases of the server, by name.
     *
     * @throws DatabaseException when the catalog cannot be read
     */
    public List<ListedDatabase> listDatabases() throws DatabaseException {
        DatabaseSession session = pool.first();
        try {
            return session.inReadOnlyTransaction(() -> session.query(
                    DATABASES.render(),
                    row -> new ListedDatabase(
                            row.getString("name"), row.getBoolean("template"), row.getBoolean("connectable"))));
        } catch (SQLException e) {
            throw connector.failed("list the databases", e);
        }
    }

    /**
     * Reads every sequence in scope, with the columns that draw from it.
     *
     * @param scope which sequences
     * @param declarations what is known of bindings beyond the catalog
     * @param progress is told how many have been read
     * @throws UnknownNameException when scope or declarations name something that is not there
     * @throws DatabaseException when the catalog cannot be read
     */
    public ScannedSequences scan(Scope scope, Declarations declarations, Progress progress)
            throws UnknownNameException, DatabaseException {
        try {
            BoundSequences bound = bind(scope, declarations);
            pool.firstHasLearned(bound.sequences().size());
            ObservationScan scan = new ObservationScan(pool, traits, progress);
            List<Observation> observations = withSuggestions(scan.read(bound.sequences()), bound.sequences());
            List<String> remarks = new ArrayList<>();
            traits.remark().ifPresent(remarks::add);
            remarks.addAll(bound.remarks());
            remarks.addAll(scan.remarks());
            return new ScannedSequences(pool, connector, traits, bound.sequences(), observations, remarks);
        } catch (SQLException e) {
            throw connector.failed("read the sequences", e);
        }
    }

    /** Reads the columns that are only suggested by themselves, so that what is known does not wait for them. */
    private List<Observation> withSuggestions(List<Observation> observations, List<BoundSequence> sequences)
            throws SQLException {
        Map<QualifiedName, Observation> suggestions = new HashMap<>();
        new ObservationScan(pool, traits, Progress.NONE)
                .read(sequences.stream()
                        .map(BoundSequence::suggested)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(observation -> suggestions.put(observation.sequence().name(), observation));
        return observations.stream()
                .map(observation -> {
                    Observation suggestion =
                            suggestions.get(observation.sequence().name());
                    return suggestion == null ? observation : observation.withSuggested(suggestion);
                })
                .toList();
    }

    private BoundSequences bind(Scope scope, Declarations declarations) throws SQLException, UnknownNameException {
        try {
            return read(scope, declarations);
        } catch (SQLException e) {
            if (!SqlStates.isTextInvalid(e)) {
                throw e;
            }
            pool.first().takeTextsByteByByte();
            return read(scope, declarations)
                    .withRemark(
                            "the database has names that are not UTF-8: all names are shown byte by byte, as LATIN1");
        }
    }

    private BoundSequences read(Scope scope, Declarations declarations) throws SQLException, UnknownNameException {
        DatabaseSession session = pool.first();
        session.lookUpAlong(SearchPath.ofRole(session));
        return new BindingReader(session, traits).read(scope, declarations);
    }

    @Override
    public void close() {
        pool.close();
    }
}
