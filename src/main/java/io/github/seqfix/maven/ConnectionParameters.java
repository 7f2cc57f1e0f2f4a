package io.github.seqfix.maven;

import java.util.Objects;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Where the database is and how to log in: from the parameters, else from settings.xml, else from the environment. */
final class ConnectionParameters {
    private final @Nullable String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable String serverId;

    ConnectionParameters(
            @Nullable String url, @Nullable String user, @Nullable String password, @Nullable String serverId) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.serverId = serverId;
    }

    /** The JDBC URL. */
    String url(EnvironmentConnection environment) throws MojoExecutionException {
        String address = isEmpty(url) ? environment.url() : url;
        if (address == null) {
            throw new MojoExecutionException("no database is named: set url"
                    + " (-Dseqfix.url=jdbc:postgresql://host:port/database), or PGHOST and PGDATABASE");
        }
        return address.strip();
    }

    /** The role and its password. */
    Credentials credentials(EnvironmentConnection environment, MavenSession session, SettingsDecrypter decrypter)
            throws MojoExecutionException {
        if (isEmpty(serverId)) {
            Credentials surrounding = environment.credentials();
            return new Credentials(
                    isEmpty(user) ? surrounding.user() : user, isEmpty(password) ? surrounding.password() : password);
        }
        if (!isEmpty(user) || !isEmpty(password)) {
            throw new MojoExecutionException(
                    "serverId stands together with user or password: keep one of the two ways to log in");
        }
        return new SettingsServers(session.getSettings(), decrypter).credentials(Objects.requireNonNull(serverId));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
