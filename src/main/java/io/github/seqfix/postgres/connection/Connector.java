package io.github.seqfix.postgres.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Opens connections to one database, with the driver itself: a DriverManager may know a driver of another class realm.
 */
public final class Connector {
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    private final ConnectionSettings settings;
    private final Properties properties;
    private final SecretMask secrets;
    private final ConnectionFailures failures;

    public Connector(ConnectionSettings settings) throws DatabaseException {
        this.settings = settings;
        this.properties = DriverProperties.of(settings);
        this.secrets = new SecretMask(
                settings.password(),
                PGProperty.PASSWORD.getOrDefault(properties),
                PGProperty.SSL_PASSWORD.getOrDefault(properties));
        this.failures = new ConnectionFailures(properties);
    }

    /** Opens a connection, with autocommit off, and waits for a server that is not there yet. */
    Connection connect() throws DatabaseException {
        return connect(settings.retries());
    }

    /** Opens one more connection beside one that is open: a server that has no place for it is not waited for. */
    Connection connectBeside() throws DatabaseException {
        return connect(0);
    }

    private Connection connect(int retries) throws DatabaseException {
        for (int attempt = 0; ; attempt++) {
            try {
                Connection connection = new Driver().connect(DriverProperties.url(settings), properties);
                if (connection == null) {
                    throw DriverProperties.notPostgresql(settings.url());
                }
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw interrupted();
                }
                if (attempt >= retries || !failures.canGetBetter(e)) {
                    throw new DatabaseException(failures.sentence(e, attempt), e, secrets);
                }
                pause();
            }
        }
    }

    /** Opens the first connection of a run. */
    public DatabaseSession open() throws DatabaseException {
        return new DatabaseSession(connect(), settings.timeouts());
    }

    /** Puts a new connection in the place of one that was lost. */
    public void reopen(DatabaseSession session) throws DatabaseException {
        session.reopen(connect());
    }

    /** What has failed, with the driver's message and without its secrets, and what to do where that is known. */
    public DatabaseException failed(String action, SQLException e) {
        String advice = SqlStates.isCanceled(e)
                ? "; raise statementTimeout (" + settings.timeouts().statement().toMillis()
                        + " ms), or run again when the server has less to do"
                : "";
        return new DatabaseException(
                String.format(
                        "could not %s (database %s): %s%s",
                        action, failures.address(), DatabaseException.firstLine(e), advice),
                e,
                secrets);
    }

    /** What each statement on these connections may take. */
    public Timeouts timeouts() {
        return settings.timeouts();
    }

    private static void pause() throws DatabaseException {
        try {
            Thread.sleep(RETRY_PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    /** The driver would ask people to report it. */
    private static DatabaseException interrupted() {
        return new DatabaseException("interrupted while waiting for the server");
    }
}
