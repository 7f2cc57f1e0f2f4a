package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionParametersTest {
    private static final String URL = "jdbc:postgresql://db/app";

    private final Properties systemProperties = new Properties();
    private final Properties userProperties = new Properties();

    ConnectionParametersTest() {
        systemProperties.setProperty("user.name", "someone");
    }

    @Test
    void withoutUrlAndVariablesNoDatabaseIsNamed() {
        set("PGUSER", "app");
        assertThatThrownBy(() -> parameters(null, null).url()).hasMessageStartingWith("no database is named");
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
    void theServiceHoldsUnlessTheUrlNamesOne() throws MojoExecutionException {
        set("PGSERVICE", "one & two");
        assertThat(parameters(null, null).url()).isEqualTo("jdbc:postgresql://?service=one+%26+two");
        assertThat(parameters(URL + "?ssl=true", null).url()).isEqualTo(URL + "?ssl=true&service=one+%26+two");
        assertThat(parameters(URL + "?service=mine", null).url()).isEqualTo(URL + "?service=mine");
    }

    @Test
    void saysWhereUrlAndUserComeFrom() {
        set("PGHOST", "db");
        set("PGDATABASE", "app");
        assertThat(parameters(null, null).source())
                .isEqualTo("url from PGHOST, PGDATABASE, user from the operating system");
        set("PGUSER", "app");
        assertThat(parameters(null, null).source()).isEqualTo("url from PGHOST, PGDATABASE, user from PGUSER");
        userProperties.setProperty("seqfix.url", URL);
        assertThat(parameters(URL, "bob").source())
                .isEqualTo("url from -Dseqfix.url, user from the property seqfix.user");
        assertThat(parameters(URL + "?user=eve", "bob").source()).isEqualTo("url from -Dseqfix.url, user from url");
        assertThat(of(URL, null, "stock").source()).isEqualTo("url from -Dseqfix.url, user from serverId stock");
    }

    private void set(String variable, String value) {
        systemProperties.setProperty("env." + variable, value);
    }

    private Map<String, String> defaults(@Nullable String url, @Nullable String user) throws MojoExecutionException {
        return parameters(url, user).defaults(new Credentials(user, null));
    }

    private ConnectionParameters parameters(@Nullable String url, @Nullable String user) {
        return of(url, user, null);
    }

    private ConnectionParameters of(@Nullable String url, @Nullable String user, @Nullable String serverId) {
        return new ConnectionParameters(
                url,
                user,
                null,
                serverId,
                new ParameterOrigin(null, userProperties),
                new EnvironmentConnection(systemProperties));
    }
}
