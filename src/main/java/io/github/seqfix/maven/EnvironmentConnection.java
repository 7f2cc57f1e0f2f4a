package io.github.seqfix.maven;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The connection that the environment describes, read as psql reads it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-envars.html">PostgreSQL, libpq environment variables</a>
 */
final class EnvironmentConnection {
    private static final String DEFAULT_HOST = "localhost";
    private static final String DEFAULT_PORT = "5432";

    private final Properties systemProperties;

    /**
     * Creates it.
     *
     * @param systemProperties those of the Maven session, which hold the environment under {@code env.}
     */
    EnvironmentConnection(Properties systemProperties) {
        this.systemProperties = systemProperties;
    }

    Credentials credentials() {
        return new Credentials(variable("PGUSER"), variable("PGPASSWORD"));
    }

    /** The JDBC URL of PGHOST, PGPORT and PGDATABASE; null when none of them is set. */
    @Nullable String url() throws MojoExecutionException {
        String host = variable("PGHOST");
        String port = variable("PGPORT");
        String database = variable("PGDATABASE");
        if (host == null && port == null && database == null) {
            return null;
        }
        return "jdbc:postgresql://" + addresses(orElse(host, DEFAULT_HOST), orElse(port, DEFAULT_PORT)) + '/'
                + encode(orElse(database, defaultDatabase()));
    }

    private static String addresses(String hosts, String ports) throws MojoExecutionException {
        String[] hostList = hosts.split(",", -1);
        String[] portList = ports.split(",", -1);
        if (portList.length != 1 && portList.length != hostList.length) {
            throw new MojoExecutionException("PGPORT: give one port, or one for each host of PGHOST");
        }
        List<String> addresses = new ArrayList<>();
        for (int index = 0; index < hostList.length; index++) {
            String host = hostList[index].isEmpty() ? DEFAULT_HOST : hostList[index];
            if (host.startsWith("/") || host.startsWith("@")) {
                throw new MojoExecutionException("PGHOST: '" + host
                        + "' is a Unix-domain socket, which Java cannot use; set PGHOST to a host name");
            }
            String port = portList[portList.length == 1 ? 0 : index];
            addresses.add(
                    (host.contains(":") ? '[' + host + ']' : host) + ':' + (port.isEmpty() ? DEFAULT_PORT : port));
        }
        return String.join(",", addresses);
    }

    private String defaultDatabase() {
        return orElse(variable("PGUSER"), systemProperties.getProperty("user.name", ""));
    }

    private @Nullable String variable(String name) {
        String value = systemProperties.getProperty("env." + name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String orElse(@Nullable String value, String fallback) {
        return value == null ? fallback : value;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
