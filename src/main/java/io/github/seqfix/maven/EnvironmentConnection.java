package io.github.seqfix.maven;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The connection that the environment describes, read as psql reads it: what a URL and the parameters leave open. Each
 * variable is honoured or refused by its name: one that psql honours and we pass over could let a build talk to a server
 * that psql would not talk to.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-envars.html">PostgreSQL, libpq environment variables</a>
 */
final class EnvironmentConnection {
    private static final String SERVICE = "PGSERVICE";
    private static final String USER = "PGUSER";
    private static final String DEFAULT_HOST = "localhost";
    private static final String DEFAULT_PORT = "5432";
    /** Those of which one is enough to name a database: the others have defaults. */
    private static final List<String> ADDRESS = List.of(SERVICE, "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE");

    private final Properties systemProperties;
    private final Map<String, String> service;

    private EnvironmentConnection(Properties systemProperties, Map<String, String> service) {
        this.systemProperties = systemProperties;
        this.service = service;
    }

    /**
     * Reads the section of the service file that PGSERVICE names; the variables fill in what it does not say.
     *
     * @param systemProperties those of the Maven session, which hold the environment under {@code env.}
     * @throws MojoExecutionException when there is no such section, or something in it means nothing
     */
    static EnvironmentConnection of(Properties systemProperties) throws MojoExecutionException {
        EnvironmentConnection environment = withoutService(systemProperties);
        String name = environment.variable(SERVICE);
        return name == null
                ? environment
                : new EnvironmentConnection(
                        systemProperties,
                        new ServiceFile(environment::variable, Path.of(systemProperties.getProperty("user.home", "")))
                                .read(name));
    }

    /** The variables without PGSERVICE: for a URL that names a service itself. */
    static EnvironmentConnection withoutService(Properties systemProperties) {
        return new EnvironmentConnection(systemProperties, Map.of());
    }

    /** The variables that say where the database is, of those that are set. */
    List<String> address() {
        return ADDRESS.stream().filter(name -> ofEnvironment(name) != null).toList();
    }

    /** The variable that says which role; empty where none does. */
    Optional<String> userVariable() {
        return service.containsKey(USER)
                ? Optional.of(SERVICE)
                : Optional.ofNullable(variable(USER)).map(role -> USER);
    }

    /** The name of the operating system's user, which is the role, and the database, where nothing names one. */
    String systemUser() {
        return systemProperties.getProperty("user.name", "");
    }

    /** How long a try to connect may take, where PGCONNECT_TIMEOUT says so; zero means without a limit. */
    @Nullable Duration connectTimeout() throws MojoExecutionException {
        String seconds = variable("PGCONNECT_TIMEOUT");
        if (seconds == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.max(0, Integer.parseInt(seconds.strip())));
        } catch (NumberFormatException e) {
            throw new MojoExecutionException(
                    "PGCONNECT_TIMEOUT: '" + seconds + "' is not a number of seconds; give one, such as 10", e);
        }
    }

    /**
     * The parameters of the driver that the variables stand for.
     *
     * @throws MojoExecutionException when a variable asks for what the driver cannot do
     */
    Map<String, String> parameters() throws MojoExecutionException {
        Map<String, String> parameters = new LinkedHashMap<>(
                new EnvironmentParameters(this::variable, systemProperties.getProperty("user.home", "")).parameters());
        put(parameters, "user", variable(USER));
        put(parameters, "password", variable("PGPASSWORD"));
        put(parameters, "PGDBNAME", variable("PGDATABASE"));
        String hosts = hosts(parameters.getOrDefault("sslmode", ""));
        String ports = variable("PGPORT");
        if (hosts != null || ports != null) {
            putAddresses(parameters, orElse(hosts, DEFAULT_HOST), orElse(ports, DEFAULT_PORT));
        }
        return parameters;
    }

    /** The addresses of PGHOSTADDR save psql the look-up of the names in PGHOST, which only certificates show then. */
    private @Nullable String hosts(String sslmode) throws MojoExecutionException {
        String names = variable("PGHOST");
        String addresses = variable("PGHOSTADDR");
        if (names != null && addresses != null && sslmode.equals("verify-full")) {
            throw new MojoExecutionException("PGHOSTADDR: with PGSSLMODE=verify-full Java verifies the host that it"
                    + " connects to; unset PGHOSTADDR, or PGHOST where the certificate names the address");
        }
        return addresses == null ? names : addresses;
    }

    private static void putAddresses(Map<String, String> parameters, String hosts, String ports)
            throws MojoExecutionException {
        String[] hostList = hosts.split(",", -1);
        String[] portList = ports.split(",", -1);
        if (portList.length != 1 && portList.length != hostList.length) {
            throw new MojoExecutionException("PGPORT: give one port, or one for each host of PGHOST");
        }
        List<String> hostsOfDriver = new ArrayList<>();
        List<String> portsOfDriver = new ArrayList<>();
        for (int index = 0; index < hostList.length; index++) {
            hostsOfDriver.add(host(hostList[index]));
            portsOfDriver.add(port(portList[portList.length == 1 ? 0 : index]));
        }
        parameters.put("PGHOST", String.join(",", hostsOfDriver));
        parameters.put("PGPORT", String.join(",", portsOfDriver));
    }

    private static String host(String host) throws MojoExecutionException {
        if (host.startsWith("/") || host.startsWith("@")) {
            throw new MojoExecutionException(
                    "PGHOST: '" + host + "' is a Unix-domain socket, which Java cannot use; set PGHOST to a host name");
        }
        if (host.isEmpty()) {
            return DEFAULT_HOST;
        }
        return host.contains(":") ? '[' + host + ']' : host;
    }

    private static String port(String port) throws MojoExecutionException {
        if (!port.matches("[0-9]{0,5}")) {
            throw new MojoExecutionException("PGPORT: '" + port + "' is not a port; give a number, such as 5432");
        }
        return port.isEmpty() ? DEFAULT_PORT : port;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private @Nullable String variable(String name) {
        return service.getOrDefault(name, ofEnvironment(name));
    }

    private @Nullable String ofEnvironment(String name) {
        String value = systemProperties.getProperty("env." + name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String orElse(@Nullable String value, String fallback) {
        return value == null ? fallback : value;
    }
}
