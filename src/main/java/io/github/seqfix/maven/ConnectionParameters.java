package io.github.seqfix.maven;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how to log in: from the parameters and settings.xml, and what those leave open from the
 * environment.
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

    ConnectionParameters(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String serverId,
            ParameterOrigin origin,
            EnvironmentConnection environment) {
        this.url = textOrNull(url);
        this.user = textOrNull(user);
        this.password = textOrNull(password);
        this.serverId = textOrNull(serverId);
        this.origin = origin;
        this.environment = environment;
    }

    /** The JDBC URL. Of one that the environment describes, all but the service is among the {@link #defaults}. */
    String url() throws MojoExecutionException {
        if (url == null && environment.address().isEmpty()) {
            throw new MojoExecutionException("no database is named: set url"
                    + " (-Dseqfix.url=jdbc:postgresql://host:port/database), or PGHOST and PGDATABASE");
        }
        String address = url == null ? "jdbc:postgresql://" : url.strip();
        String service = environment.service();
        if (service == null || SERVICE.matcher(address).find()) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + "service="
                + URLEncoder.encode(service, StandardCharsets.UTF_8);
    }

    /** The role and its password, as far as the parameters name them. */
    Credentials credentials(SettingsServers servers) throws MojoExecutionException {
        if (serverId == null) {
            return new Credentials(user, password);
        }
        if (user != null || password != null) {
            throw new MojoExecutionException(
                    "serverId stands together with user or password: keep one of the two ways to log in");
        }
        return servers.credentials(serverId);
    }

    /**
     * The driver's parameters for what neither URL nor credentials say.
     *
     * @param credentials those of the parameters
     */
    Map<String, String> defaults(Credentials credentials) throws MojoExecutionException {
        Map<String, String> defaults = new LinkedHashMap<>(environment.parameters());
        if (url == null && environment.service() == null) {
            // As psql does it: a database is called like the role if nothing else is said.
            String role = defaults.getOrDefault("user", environment.systemUser());
            defaults.putIfAbsent("PGDBNAME", Objects.requireNonNullElse(credentials.user(), role));
        }
        return defaults;
    }

    /** Where url and user come from, for people. */
    String source() {
        String address = url == null ? String.join(", ", environment.address()) : origin.of("url");
        return "url from " + address + ", user from " + userSource();
    }

    private String userSource() {
        if (url != null && USER.matcher(url).find()) {
            return "url";
        }
        if (serverId != null) {
            return "serverId " + serverId;
        }
        if (user != null) {
            return origin.of("user");
        }
        List<String> variables = environment.userVariables();
        return variables.isEmpty() ? "the operating system" : String.join(" or ", variables);
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
