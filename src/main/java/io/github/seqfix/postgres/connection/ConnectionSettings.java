package io.github.seqfix.postgres.connection;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database. A class and not a record, so that no generated {@code toString} prints the password.
 *
 * @see Timeouts
 */
public final class ConnectionSettings {
    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final int retries;
    private final Duration connectTimeout;
    private final Timeouts timeouts;
    private final Map<String, String> defaults;
    private final String source;
    private final @Nullable String database;

    /**
     * Creates settings that leave nothing to the environment.
     *
     * @param url a JDBC URL of PostgreSQL; a user or password in it takes precedence over the next two parameters
     * @param user the role; null leaves it to the URL or the driver
     * @param password its password; null leaves it to the URL or the password file
     * @param retries how many times a server that does not answer yet is tried again, a second apart
     * @param connectTimeout how long one try may take
     * @param timeouts what each statement may take
     */
    public ConnectionSettings(
            String url,
            @Nullable String user,
            @Nullable String password,
            int retries,
            Duration connectTimeout,
            Timeouts timeouts) {
        this(url, user, password, retries, connectTimeout, timeouts, Map.of(), "", null);
    }

    private ConnectionSettings(
            String url,
            @Nullable String user,
            @Nullable String password,
            int retries,
            Duration connectTimeout,
            Timeouts timeouts,
            Map<String, String> defaults,
            String source,
            @Nullable String database) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.retries = retries;
        this.connectTimeout = connectTimeout;
        this.timeouts = timeouts;
        this.defaults = Map.copyOf(defaults);
        this.source = source;
        this.database = database;
    }

    /** The same with parameters of the driver for what URL, user, password and the URL's service leave open. */
    public ConnectionSettings withDefaults(Map<String, String> parameters) {
        return new ConnectionSettings(
                url, user, password, retries, connectTimeout, timeouts, parameters, source, database);
    }

    /** The same with a few words on where all this comes from, for people. */
    public ConnectionSettings withSource(String text) {
        return new ConnectionSettings(url, user, password, retries, connectTimeout, timeouts, defaults, text, database);
    }

    /** The same for another database of the same server, by its raw name, whichever the URL names. */
    public ConnectionSettings inDatabase(String name) {
        return new ConnectionSettings(url, user, password, retries, connectTimeout, timeouts, defaults, source, name);
    }

    /** Where the settings come from, for people; empty when nobody has said. */
    public String source() {
        return source;
    }

    String url() {
        return url;
    }

    @Nullable String user() {
        return user;
    }

    @Nullable String password() {
        return password;
    }

    int retries() {
        return retries;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    Map<String, String> defaults() {
        return defaults;
    }

    /** The database in place of the one that the URL names; null where that is meant. */
    @Nullable String database() {
        return database;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionSettings that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(url, user, password, retries, connectTimeout, timeouts, defaults, source, database);
    }
}
