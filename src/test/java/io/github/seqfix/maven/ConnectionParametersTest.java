package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.discovery.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionParametersTest {
    private static final String URL = "jdbc:postgresql://db/app";

    private final Properties systemProperties = new Properties();
    private final Properties userProperties = new Properties();
    private @Nullable Candidate found;

    ConnectionParametersTest() {
        systemProperties.setProperty("user.name", "someone");
    }

    @Test
    void withoutUrlAndVariablesNoDatabaseIsNamed() {
        set("PGUSER", "app");
        assertThatThrownBy(() -> parameters(null, null)).hasMessageStartingWith("no database is named");
    }

    @Test
    void theDatabaseIsCalledLikeTheRoleAsToPsql() throws MojoExecutionException {
        set("PGHOST", "db");
        assertThat(defaults(null, null)).containsEntry("PGDBNAME", "someone");
        assertThat(defaults(null, "bob")).containsEntry("PGDBNAME", "bob");
        set("PGUSER", "app");
        assertThat(defaults(null, null)).containsEntry("PGDBNAME", "app");
        set("PGDATABASE", "shop");
        assertThat(defaults(null, "bob")).containsEntry("PGDBNAME", "shop");
    }

    @Test
    void aUrlWithoutADatabaseGetsNone() throws MojoExecutionException {
        set("PGUSER", "app");
        assertThat(defaults("jdbc:postgresql://db/", "bob")).doesNotContainKey("PGDBNAME");
    }

    @Test
    void aUrlThatNamesAServiceIsTold() {
        assertThat(ConnectionParameters.namesService(URL + "?ssl=true&service=mine"))
                .isTrue();
        assertThat(ConnectionParameters.namesService(URL + "?service=mine")).isTrue();
        assertThat(ConnectionParameters.namesService(URL)).isFalse();
        assertThat(ConnectionParameters.namesService(null)).isFalse();
    }

    @Test
    void saysWhereUrlAndUserComeFrom() throws MojoExecutionException {
        set("PGHOST", "db");
        set("PGDATABASE", "app");
        assertThat(parameters(null, null).source()).isEqualTo("PGHOST, PGDATABASE, user from the operating system");
        set("PGUSER", "app");
        assertThat(parameters(null, null).source()).isEqualTo("PGHOST, PGDATABASE, user from PGUSER");
        userProperties.setProperty("seqfix.url", URL);
        assertThat(parameters(URL, "bob").source()).isEqualTo("-Dseqfix.url, user from the property seqfix.user");
        assertThat(parameters(URL + "?user=eve", "bob").source()).isEqualTo("-Dseqfix.url");
        assertThat(of(URL, null, null, "stock").source()).isEqualTo("-Dseqfix.url, user from serverId stock");
    }

    @Test
    void whatTheProjectNamesComesAfterWhatIsNamedForUs() throws MojoExecutionException {
        found = new Candidate("flyway-maven-plugin", "jdbc:postgresql://found/shop").withLogin("owner", "s3cret");
        assertThat(parameters(null, null).url()).isEqualTo("jdbc:postgresql://found/shop");
        assertThat(parameters(null, null).found()).isSameAs(found);
        assertThat(parameters(URL, null).url()).isEqualTo(URL);
        assertThat(parameters(URL, null).found()).isNull();
        set("PGPORT", "5433");
        assertThat(parameters(null, null).found()).isNull();
    }

    @Test
    void whatTheProjectNamesIsNotCalledLikeTheRole() throws MojoExecutionException {
        found = new Candidate("flyway-maven-plugin", "jdbc:postgresql://found/");
        set("PGUSER", "app");
        assertThat(defaults(null, null)).doesNotContainKey("PGDBNAME").containsEntry("user", "app");
    }

    @Test
    void saysWhereAFoundDatabaseComesFrom() throws MojoExecutionException {
        found = new Candidate("flyway-maven-plugin", "jdbc:postgresql://found/shop");
        assertThat(parameters(null, null).source()).isEqualTo("flyway-maven-plugin, user from the operating system");
        set("PGUSER", "app");
        assertThat(parameters(null, null).source()).isEqualTo("flyway-maven-plugin, user from PGUSER");
        found = found.withServerId("flyway-db");
        assertThat(parameters(null, null).source()).isEqualTo("flyway-maven-plugin, user from serverId flyway-db");
        found = found.withLogin("owner", null);
        assertThat(parameters(null, null).source()).isEqualTo("flyway-maven-plugin");
        userProperties.setProperty("seqfix.user", "bob");
        assertThat(parameters(null, "bob").source()).isEqualTo("flyway-maven-plugin, user from -Dseqfix.user");
        assertThat(of(null, null, null, "stock").source()).isEqualTo("flyway-maven-plugin, user from serverId stock");
    }

    @Test
    void logsInAsTheProjectDoesUnlessToldOtherwise() throws MojoExecutionException {
        found = new Candidate("flyway-maven-plugin", "jdbc:postgresql://found/shop").withLogin("owner", "s3cret");
        assertThat(login(null, null)).isEqualTo("owner/s3cret");
        assertThat(login("owner", null)).isEqualTo("owner/s3cret");
        assertThat(login(null, "other")).isEqualTo("owner/other");
        assertThat(login("bob", null)).isEqualTo("bob/null");
        assertThat(login("bob", "other")).isEqualTo("bob/other");
        found = new Candidate("flyway-maven-plugin", "jdbc:postgresql://found/shop").withServerId("flyway-db");
        assertThat(login(null, null)).isEqualTo("migrator/from settings");
        assertThat(login("bob", null)).isEqualTo("bob/null");
    }

    private String login(@Nullable String user, @Nullable String password) throws MojoExecutionException {
        Server server = new Server();
        server.setId("flyway-db");
        server.setUsername("migrator");
        server.setPassword("from settings");
        Settings settings = new Settings();
        settings.addServer(server);
        Credentials credentials = of(null, user, password, null)
                .credentials(
                        new SettingsServers(settings, request -> new SettingsServersTest.Decrypted(server, List.of())));
        return credentials.user() + '/' + credentials.password();
    }

    private void set(String variable, String value) {
        systemProperties.setProperty("env." + variable, value);
    }

    private Map<String, String> defaults(@Nullable String url, @Nullable String user) throws MojoExecutionException {
        return parameters(url, user).defaults(new Credentials(user, null));
    }

    private ConnectionParameters parameters(@Nullable String url, @Nullable String user) throws MojoExecutionException {
        return of(url, user, null, null);
    }

    private ConnectionParameters of(
            @Nullable String url, @Nullable String user, @Nullable String password, @Nullable String serverId)
            throws MojoExecutionException {
        return ConnectionParameters.of(
                url,
                user,
                password,
                serverId,
                new ParameterOrigin(null, userProperties),
                EnvironmentConnection.withoutService(systemProperties),
                () -> {
                    if (found == null) {
                        throw new MojoExecutionException("no database is named");
                    }
                    return found;
                });
    }
}
