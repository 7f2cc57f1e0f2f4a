package io.github.seqfix.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * The PostgreSQL server of the tests. The first of these that is there:
 *
 * <ol>
 *   <li>the one that {@code -Dseqfix.test.url=jdbc:postgresql://host/postgres?user=...&password=...} names; the user
 *       must be a superuser;
 *   <li>a container, where a Docker engine answers; {@code -Dseqfix.test.image=} names the image;
 *   <li>an embedded one, from a jar.
 * </ol>
 *
 * <p>Container and embedded server ask for passwords (SCRAM), and end with this Java process.
 */
public final class PostgresServer {

    /** The system property that names a server by its JDBC URL. */
    static final String URL_PROPERTY = "seqfix.test.url";

    private static final Pattern USER_AND_PASSWORD = Pattern.compile("(user|password)=[^&]*&?");

    private final String kind;
    private final Properties coordinates;
    private final String parameters;
    private final int versionNumber;
    private final String version;

    private PostgresServer(String kind, String url) {
        this.kind = kind;
        this.coordinates = Objects.requireNonNull(Driver.parseURL(url, null), "not a PostgreSQL JDBC URL");
        int question = url.indexOf('?');
        this.parameters = question < 0 ? "" : withoutCredentials(url.substring(question + 1));
        try (Connection connection = connect("postgres", user(), password())) {
            this.versionNumber = Integer.parseInt(Sql.requireString(connection, "show server_version_num"));
            this.version = Sql.requireString(connection, "show server_version").split(" ", 2)[0];
        } catch (SQLException e) {
            throw new IllegalStateException("The test server does not answer: " + e.getMessage(), e);
        }
    }

    /** The server that all tests of this Java process use, started when first asked for. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** The server that {@code -Dseqfix.test.url} names, else a new embedded one, which ends with this Java process. */
    public static PostgresServer givenOrEmbedded() {
        String url = givenUrl();
        return url.isEmpty() ? EmbeddedPostgresProcess.start() : given(url);
    }

    /**
     * A server that runs already.
     *
     * @param kind what it is, in a word or two, for people who read the output
     * @param url its JDBC URL, with user and password of a superuser
     */
    static PostgresServer at(String kind, String url) {
        return new PostgresServer(kind, url);
    }

    private static PostgresServer start() {
        String url = givenUrl();
        PostgresServer server;
        if (!url.isEmpty()) {
            server = given(url);
        } else if (ContainerPostgres.isEngineThere()) {
            server = ContainerPostgres.start();
        } else {
            server = EmbeddedPostgresProcess.start();
        }
        System.out.println(server.description());
        return server;
    }

    private static String givenUrl() {
        return System.getProperty(URL_PROPERTY, "");
    }

    private static PostgresServer given(String url) {
        return at("given by -D" + URL_PROPERTY, url);
    }

    /** Which server this is, for people. */
    public String description() {
        return "The tests use PostgreSQL " + version + " (" + kind + ") on " + host() + ":" + port();
    }

    /** {@code server_version_num}: 100023 is 10.23, 180006 is 18.6. */
    public int versionNumber() {
        return versionNumber;
    }

    /** The major version: 10, 15, 18. */
    public int majorVersion() {
        return versionNumber / 10_000;
    }

    /** Host name or address. */
    public String host() {
        return coordinate(PGProperty.PG_HOST);
    }

    /** TCP port. */
    public int port() {
        return Integer.parseInt(coordinate(PGProperty.PG_PORT));
    }

    /** The superuser's name. */
    public String user() {
        return coordinate(PGProperty.USER);
    }

    /** The superuser's password. */
    public String password() {
        return coordinate(PGProperty.PASSWORD);
    }

    /** A new database, which the caller closes. */
    public TestDatabase createDatabase() {
        // A server that was set up without a locale has SQL_ASCII for its default.
        return createDatabase("encoding 'UTF8' template template0");
    }

    /**
     * A new database, which the caller closes.
     *
     * @param options what follows {@code CREATE DATABASE name}, such as {@code ENCODING 'SQL_ASCII' TEMPLATE template0}
     */
    public TestDatabase createDatabase(String options) {
        return create("seqfix_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16), options);
    }

    /** A new database with a name that people read, which the caller closes. */
    public TestDatabase createDatabaseNamed(String name) {
        return create(name, "");
    }

    private TestDatabase create(String name, String options) {
        try {
            administer("create database " + name + " " + options);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database could be created: " + e.getMessage(), e);
        }
        return new TestDatabase(this, name);
    }

    /** The JDBC URL of a database on this server, without credentials. */
    String url(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** The JDBC URL that {@link #at} takes. */
    String urlWithCredentials() {
        String url = url("postgres");
        return url + (url.contains("?") ? "&" : "?") + "user=" + encode(user()) + "&password=" + encode(password());
    }

    Connection connect(String database, String user, String password) throws SQLException {
        Properties credentials = new Properties();
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        @Nullable Connection connection = new Driver().connect(url(database), credentials);
        return Objects.requireNonNull(connection, "not a PostgreSQL JDBC URL");
    }

    /** Runs statements, each in a transaction of its own, as superuser outside of every test database. */
    void administer(String... statements) throws SQLException {
        try (Connection connection = connect("postgres", user(), password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String coordinate(PGProperty property) {
        return Objects.requireNonNull(
                property.getOrDefault(coordinates), () -> "the test server's URL has no " + property.getName());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String withoutCredentials(String parameters) {
        String rest = USER_AND_PASSWORD.matcher(parameters).replaceAll("");
        return rest.endsWith("&") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Loaded, and so started, by the first call of {@link #shared}. */
    private static final class Shared {
        static final PostgresServer SERVER = start();
    }
}
