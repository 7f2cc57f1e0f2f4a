package io.github.seqfix.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The service file, read as psql reads it and not as the driver does, which knows few of the keys and looks into one file
 * only: first the user's file, or the one that PGSERVICEFILE names, then the system's.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgservice.html">PostgreSQL, the connection service file</a>
 */
final class ServiceFile {
    /** What psql calls a setting in this file, and in the environment. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("host", "PGHOST"),
            Map.entry("hostaddr", "PGHOSTADDR"),
            Map.entry("port", "PGPORT"),
            Map.entry("dbname", "PGDATABASE"),
            Map.entry("user", "PGUSER"),
            Map.entry("password", "PGPASSWORD"),
            Map.entry("options", "PGOPTIONS"),
            Map.entry("application_name", "PGAPPNAME"),
            Map.entry("connect_timeout", "PGCONNECT_TIMEOUT"),
            Map.entry("sslmode", "PGSSLMODE"),
            Map.entry("requiressl", "PGREQUIRESSL"),
            Map.entry("sslcert", "PGSSLCERT"),
            Map.entry("sslkey", "PGSSLKEY"),
            Map.entry("sslrootcert", "PGSSLROOTCERT"),
            Map.entry("sslcrl", "PGSSLCRL"),
            Map.entry("sslcrldir", "PGSSLCRLDIR"),
            Map.entry("sslsni", "PGSSLSNI"),
            Map.entry("sslcertmode", "PGSSLCERTMODE"),
            Map.entry("sslnegotiation", "PGSSLNEGOTIATION"),
            Map.entry("ssl_min_protocol_version", "PGSSLMINPROTOCOLVERSION"),
            Map.entry("ssl_max_protocol_version", "PGSSLMAXPROTOCOLVERSION"),
            Map.entry("require_auth", "PGREQUIREAUTH"),
            Map.entry("channel_binding", "PGCHANNELBINDING"),
            Map.entry("gssencmode", "PGGSSENCMODE"),
            Map.entry("gssdelegation", "PGGSSDELEGATION"),
            Map.entry("gsslib", "PGGSSLIB"),
            Map.entry("krbsrvname", "PGKRBSRVNAME"),
            Map.entry("target_session_attrs", "PGTARGETSESSIONATTRS"),
            Map.entry("load_balance_hosts", "PGLOADBALANCEHOSTS"),
            Map.entry("min_protocol_version", "PGMINPROTOCOLVERSION"));

    /** What changes nothing here: how a connection is kept alive, and texts are shown. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "keepalives",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "client_encoding",
            "fallback_application_name",
            "sslcompression",
            "requirepeer",
            "max_protocol_version");

    private static final String NAME = "pg_service.conf";

    private final Function<String, @Nullable String> environment;
    private final Path home;

    /**
     * Creates it.
     *
     * @param environment the value of a variable that is set
     * @param home the user's home directory
     */
    ServiceFile(Function<String, @Nullable String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /**
     * What the section of a service sets, by the names that variables have for it.
     *
     * @throws MojoExecutionException when there is no such section, or something in it means nothing here
     */
    Map<String, String> read(String service) throws MojoExecutionException {
        List<Path> files = files();
        for (Path file : files) {
            Map<String, String> settings = section(file, service);
            if (settings != null) {
                return settings;
            }
        }
        throw new MojoExecutionException("PGSERVICE: there is no section [" + service + "] in "
                + String.join(" or ", files.stream().map(Path::toString).toList())
                + "; add it, or set PGSERVICE to one that is there");
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        String named = environment.apply("PGSERVICEFILE");
        String applicationData = environment.apply("APPDATA");
        if (named != null) {
            files.add(Path.of(named));
        } else if (applicationData != null) {
            files.add(Path.of(applicationData, "postgresql", '.' + NAME));
        } else {
            files.add(home.resolve('.' + NAME));
        }
        String system = environment.apply("PGSYSCONFDIR");
        if (system != null) {
            files.add(Path.of(system, NAME));
        }
        return files;
    }

    private static @Nullable Map<String, String> section(Path file, String service) throws MojoExecutionException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Map<String, String> settings = null;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.strip();
            if (text.startsWith("[")) {
                if (settings != null) {
                    break;
                }
                settings = text.equals('[' + service + ']') ? new LinkedHashMap<>() : null;
            } else if (settings != null && !text.isEmpty() && !text.startsWith("#")) {
                add(settings, text, file + ", line " + number);
            }
        }
        return settings;
    }

    /** The first value of a key holds. */
    private static void add(Map<String, String> settings, String line, String place) throws MojoExecutionException {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals);
        String variable = VARIABLES.get(key);
        if (variable != null && equals >= 0) {
            settings.putIfAbsent(variable, line.substring(equals + 1));
        } else if (equals < 0 || !WITHOUT_EFFECT.contains(key)) {
            // Without the line: there may be a password in it.
            throw new MojoExecutionException(place + ": "
                    + (equals < 0
                            ? "this is no setting; write key=value"
                            : "the JDBC driver cannot heed " + key + "; take it out if the connection may do without"));
        }
    }

    private static List<String> lines(Path file) throws MojoExecutionException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new MojoExecutionException("PGSERVICE: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
