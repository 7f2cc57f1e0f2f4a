package io.github.seqfix.postgres.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Opens connections to one database, with the driver itself: a DriverManager may know a driver of another class realm.
 */
public final class Connector {
    private static final String URL_FORM = "jdbc:postgresql://host:port/database";
    private static final Pattern AUTHORITY_WITH_CREDENTIALS = Pattern.compile("^[^?]*//[^/?]*@");
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
    private static final Duration NETWORK_GRACE = Duration.ofSeconds(30);

    /** Held here because the logging framework forgets loggers that nobody refers to. */
    private static final Logger DRIVER_LOGGER = Logger.getLogger("org.postgresql");

    static {
        // The driver logs an unreadable URL whole, with the password in it.
        DRIVER_LOGGER.setLevel(Level.OFF);
    }

    private final ConnectionSettings settings;
    private final Properties properties;
    private final String address;
    private final SecretMask secrets;

    public Connector(ConnectionSettings settings) throws DatabaseException {
        this.settings = settings;
        this.properties = properties(settings);
        Properties parsed = parse(settings, properties);
        this.address = PGProperty.PG_DBNAME.getOrDefault(parsed)
                + " at "
                + PGProperty.PG_HOST.getOrDefault(parsed)
                + ':'
                + PGProperty.PG_PORT.getOrDefault(parsed);
        this.secrets = new SecretMask(settings.password(), PGProperty.PASSWORD.getOrDefault(parsed));
    }

    /** Opens a connection, with autocommit off. */
    Connection connect() throws DatabaseException {
        for (int attempt = 0; ; attempt++) {
            try {
                Connection connection = new Driver().connect(settings.url(), properties);
                if (connection == null) {
                    throw notPostgresql(settings.url());
                }
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                if (attempt >= settings.retries() || !SqlStates.isNotReady(e)) {
                    throw failure(e, attempt);
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

    /** What has failed, with the driver's message and without its secrets. */
    public DatabaseException failed(String action, SQLException e) {
        return new DatabaseException("could not " + action + ": " + DatabaseException.firstLine(e), e, secrets);
    }

    /** What each statement on these connections may take. */
    public Timeouts timeouts() {
        return settings.timeouts();
    }

    private static Properties properties(ConnectionSettings settings) {
        Properties properties = new Properties();
        PGProperty.APPLICATION_NAME.set(properties, "seqfix");
        // Named statements do not survive a transaction pooler, and ours are run once each.
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        // One message for several statements, which the server parses as it runs them: fewer bytes, fewer steps. A
        // prepared statement can still be read in portions.
        PGProperty.PREFER_QUERY_MODE.set(properties, PreferQueryMode.EXTENDED_FOR_PREPARED.value());
        // See DatabaseSession.takeTextsByteByByte.
        PGProperty.ALLOW_ENCODING_CHANGES.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds(settings.connectTimeout()));
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds(settings.connectTimeout()));
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        Duration statement = settings.timeouts().statement();
        if (!statement.isZero()) {
            PGProperty.SOCKET_TIMEOUT.set(properties, seconds(statement.plus(NETWORK_GRACE)));
        }
        setIfGiven(properties, PGProperty.USER, settings.user());
        setIfGiven(properties, PGProperty.PASSWORD, settings.password());
        return properties;
    }

    private static void setIfGiven(Properties properties, PGProperty property, @Nullable String value) {
        if (value != null) {
            property.set(properties, value);
        }
    }

    private static int seconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.plusMillis(999).toSeconds());
    }

    private static Properties parse(ConnectionSettings settings, Properties defaults) throws DatabaseException {
        String url = settings.url();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw notPostgresql(url);
        }
        if (AUTHORITY_WITH_CREDENTIALS.matcher(url).find()) {
            throw new DatabaseException(
                    "url has a user or password before the host, where JDBC does not read it: write " + URL_FORM
                            + ", and name the role in user or serverId");
        }
        Properties parsed = Driver.parseURL(url, defaults);
        if (parsed == null) {
            throw new DatabaseException(
                    "url cannot be read: write it as " + URL_FORM + ", with the parameters percent-encoded");
        }
        return parsed;
    }

    private static DatabaseException notPostgresql(String url) {
        int scheme = url.indexOf("//");
        String start = scheme < 0 ? "" : " (it starts with " + new SecretMask().mask(url.substring(0, scheme)) + ")";
        return new DatabaseException("url is not a JDBC URL of PostgreSQL" + start + ": write it as " + URL_FORM);
    }

    private DatabaseException failure(SQLException e, int attempt) {
        return new DatabaseException(sentence(e, attempt), e, secrets);
    }

    private String sentence(SQLException e, int attempt) {
        String message = DatabaseException.firstLine(e);
        if (SqlStates.isPasswordWrong(e)) {
            return String.format(
                    "the server refused the password for database %s: check user and password, or the server of"
                            + " serverId (%s)",
                    address, message);
        }
        if (SqlStates.isRoleRejected(e)) {
            return String.format("the server does not let this role in to database %s: %s", address, message);
        }
        if (SqlStates.isDatabaseMissing(e)) {
            return String.format("there is no such database: %s: check the end of url (%s)", address, message);
        }
        if (SqlStates.isNotReady(e) || SqlStates.isServerFull(e)) {
            return String.format(
                    "cannot connect to database %s%s: check that the server runs and that host and port are right; for"
                            + " one that is still starting set connectRetries (%s)",
                    address, attempt == 0 ? "" : " in " + (attempt + 1) + " attempts", message);
        }
        return String.format("cannot connect to database %s: %s", address, message);
    }

    private static void pause() throws DatabaseException {
        try {
            Thread.sleep(RETRY_PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for the server");
        }
    }
}
