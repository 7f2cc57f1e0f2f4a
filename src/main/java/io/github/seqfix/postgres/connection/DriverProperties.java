package io.github.seqfix.postgres.connection;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PreferQueryMode;
import org.postgresql.jdbc.SslMode;

/**
 * The driver's properties for a connection. In the order of trust: the URL, what was set beside it, the service that the
 * URL names, defaults of the environment.
 */
final class DriverProperties {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final String URL_FORM = "jdbc:postgresql://host:port/database";
    private static final Pattern AUTHORITY_WITH_CREDENTIALS = Pattern.compile("^[^?]*//[^/?]*@");
    private static final Pattern SERVICE = Pattern.compile("[?&]service=");
    private static final Duration NETWORK_GRACE = Duration.ofSeconds(30);

    /** Held here because the logging framework forgets loggers that nobody refers to. */
    private static final Logger DRIVER_LOGGER = Logger.getLogger("org.postgresql");

    static {
        // The driver logs an unreadable URL whole, with the password in it.
        DRIVER_LOGGER.setLevel(Level.OFF);
    }

    private DriverProperties() {}

    /**
     * Reads the URL and adds what it leaves open.
     *
     * @throws DatabaseException when something in it means nothing, or it names no database
     */
    static Properties of(ConnectionSettings settings) throws DatabaseException {
        requireReadable(settings.url());
        Properties properties = parse(settings.url(), beside(settings));
        setIfGiven(properties, PGProperty.PG_DBNAME, settings.database());
        requireDatabase(properties);
        requireSslMode(properties);
        nameKeyAlgorithm(properties);
        return properties;
    }

    /** The URL to connect with: for another database than its own, one that leaves all to these properties. */
    static String url(ConnectionSettings settings) {
        return settings.database() == null ? settings.url() : SCHEME + "//";
    }

    static DatabaseException notPostgresql(String url) {
        int scheme = url.indexOf("//");
        String start = scheme < 0 ? "" : " (it starts with " + new SecretMask().mask(url.substring(0, scheme)) + ")";
        return new DatabaseException("url is not a JDBC URL of PostgreSQL" + start + ": write it as " + URL_FORM);
    }

    private static void requireReadable(String url) throws DatabaseException {
        if (!url.startsWith(SCHEME)) {
            throw notPostgresql(url);
        }
        if (AUTHORITY_WITH_CREDENTIALS.matcher(url).find()) {
            throw new DatabaseException(
                    "url has a user or password before the host, where JDBC does not read it: write " + URL_FORM
                            + ", and name the role in user or serverId");
        }
    }

    private static Properties parse(String url, Properties defaults) throws DatabaseException {
        Properties parsed = Driver.parseURL(url, defaults);
        if (parsed == null) {
            String service = SERVICE.matcher(url).find()
                    ? ", and look whether the service that it or PGSERVICE names is in the service file"
                    : "";
            throw new DatabaseException(
                    "url cannot be read: write it as " + URL_FORM + ", with the parameters percent-encoded" + service);
        }
        return parsed;
    }

    /** The driver would take the role's name for the database's: a check of an empty database is green. */
    private static void requireDatabase(Properties properties) throws DatabaseException {
        String database = PGProperty.PG_DBNAME.getOrDefault(properties);
        if (database == null || database.isEmpty()) {
            throw new DatabaseException("url names no database: write it as " + URL_FORM);
        }
    }

    /** The driver notices it on connecting only, with the SQLSTATE of a server that is not there. */
    private static void requireSslMode(Properties properties) throws DatabaseException {
        try {
            SslMode.of(properties);
        } catch (SQLException e) {
            throw new DatabaseException(String.format(
                    "sslmode, in url or PGSSLMODE: '%s' is not known; it must be one of %s",
                    PGProperty.SSL_MODE.getOrDefault(properties),
                    Arrays.stream(SslMode.VALUES).map(mode -> mode.value).collect(Collectors.joining(", "))));
        }
    }

    /** The driver takes each key in a PEM file for one of RSA; the certificate that goes with it tells. */
    private static void nameKeyAlgorithm(Properties properties) {
        String certificate = PGProperty.SSL_CERT.getOrDefault(properties);
        if (certificate == null || PGProperty.PEM_KEY_ALGORITHM.isPresent(properties)) {
            return;
        }
        try (InputStream content = new FileInputStream(certificate)) {
            String algorithm = CertificateFactory.getInstance("X.509")
                    .generateCertificate(content)
                    .getPublicKey()
                    .getAlgorithm();
            PGProperty.PEM_KEY_ALGORITHM.set(properties, algorithm);
        } catch (IOException | CertificateException e) {
            // The driver finds the same, and fails where the server asks for the certificate.
        }
    }

    private static Properties beside(ConnectionSettings settings) {
        // The driver takes a Properties' own defaults last, after the service.
        Properties properties = new Properties(environment(settings));
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

    private static Properties environment(ConnectionSettings settings) {
        Properties environment = new Properties();
        PGProperty.APPLICATION_NAME.set(environment, "seqfix");
        // Stands in the way of the role's name, which the driver would take for the database's.
        PGProperty.PG_DBNAME.set(environment, "");
        environment.putAll(settings.defaults());
        if (asksForTls(settings.url())) {
            environment.remove(PGProperty.SSL_MODE.getName());
        }
        return environment;
    }

    /** Whether the URL has {@code ssl=true}, which means verify-full, and which any sslmode beside it would overrule. */
    private static boolean asksForTls(String url) {
        Properties alone = Driver.parseURL(url, new Properties());
        return alone != null && PGProperty.SSL.isPresent(alone) && !PGProperty.SSL_MODE.isPresent(alone);
    }

    private static void setIfGiven(Properties properties, PGProperty property, @Nullable String value) {
        if (value != null) {
            property.set(properties, value);
        }
    }

    private static int seconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.plusMillis(999).toSeconds());
    }
}
