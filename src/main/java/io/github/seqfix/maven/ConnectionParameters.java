package io.github.seqfix.maven;

import io.github.seqfix.discovery.Candidate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how to log in: from the parameters and settings.xml, and what those leave open from the
 * environment; where neither names a database, the one that the project names for others.
 */
final class ConnectionParameters {
    private static final Pattern USER = Pattern.compile("[?&]user=");
    private static final Pattern SERVICE = Pattern.compile("[?&]service=");

    private final @Nullable String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable String serverId;
    private final ParameterOrigin origin;
    private final EnvironmentConnection environment;
    private final @Nullable Candidate found;

    private ConnectionParameters(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String serverId,
            ParameterOrigin origin,
            EnvironmentConnection environment,
            @Nullable Candidate found) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.serverId = serverId;
        this.origin = origin;
        this.environment = environment;
        this.found = found;
    }

    /** Finds the database that the project names for others. */
    @FunctionalInterface
    interface Finder {
        Candidate find() throws MojoExecutionException;
    }

    /**
     * Reads them.
     *
     * @param finder is asked where nobody names a database for us
     * @throws MojoExecutionException when neither parameters nor environment name a database, and none is found
     */
    static ConnectionParameters of(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String serverId,
            ParameterOrigin origin,
            EnvironmentConnection environment,
            Finder finder)
            throws MojoExecutionException {
        boolean named = textOrNull(url) != null || !environment.address().isEmpty();
        return new ConnectionParameters(
                textOrNull(url),
                textOrNull(user),
                textOrNull(password),
                textOrNull(serverId),
                origin,
                environment,
                named ? null : finder.find());
    }

    /** The JDBC URL. What is to be known of one that the environment describes is among the {@link #defaults}. */
    String url() {
        if (found != null) {
            return found.url();
        }
        return url == null ? "jdbc:postgresql://" : url.strip();
    }

    /** Whether a URL names a service of the service file, so that PGSERVICE does not hold. */
    static boolean namesService(@Nullable String url) {
        return url != null && SERVICE.matcher(url).find();
    }

    /** The role and its password, as far as the parameters name them, or who has named the database. */
    Credentials credentials(SettingsServers servers) throws MojoExecutionException {
        if (serverId != null) {
            if (user != null || password != null) {
                throw new MojoExecutionException(
                        "serverId stands together with user or password: keep one of the two ways to log in");
            }
            return servers.credentials(serverId);
        }
        if (found == null) {
            return new Credentials(user, password);
        }
        if (user == null && password == null && found.serverId() != null) {
            return servers.credentials(found.serverId());
        }
        String role = user == null ? found.user() : user;
        // Another role's password would be refused, and a wrong one can lock that role.
        boolean same = Objects.equals(role, found.user());
        return new Credentials(role, password == null && same ? found.password() : password);
    }

    /**
     * The driver's parameters for what neither URL nor credentials say.
     *
     * @param credentials those of the parameters
     */
    Map<String, String> defaults(Credentials credentials) throws MojoExecutionException {
        Map<String, String> defaults = new LinkedHashMap<>(environment.parameters());
        if (url == null && found == null) {
            // As psql does it: a database is called like the role if nothing else is said.
            String role = defaults.getOrDefault("user", environment.systemUser());
            defaults.putIfAbsent("PGDBNAME", Objects.requireNonNullElse(credentials.user(), role));
        }
        return defaults;
    }

    /** Where the database is named, and the role where that is elsewhere, for people. */
    String source() {
        String address = found == null ? named() : found.source();
        String role = userSource();
        return role.isEmpty() || address.equals(role) ? address : address + ", user from " + role;
    }

    private String named() {
        return url == null ? String.join(", ", environment.address()) : origin.of("url");
    }

    /** Empty where it is the same place. */
    private String userSource() {
        if (USER.matcher(url()).find()) {
            return "";
        }
        if (serverId != null) {
            return "serverId " + serverId;
        }
        if (user != null) {
            return origin.of("user");
        }
        if (found != null && (found.user() != null || found.serverId() != null)) {
            return found.user() == null ? "serverId " + found.serverId() : "";
        }
        return environment.userVariable().orElse("the operating system");
    }

    /** The database that the project names for others; null where the parameters or the environment name one. */
    @Nullable Candidate found() {
        return found;
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
