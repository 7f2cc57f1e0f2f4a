package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class EnvironmentConnectionTest {

    @Test
    void thereIsNoUrlWithoutAnyOfTheVariables() throws MojoExecutionException {
        assertThat(environment("PGUSER", "app", "PGPASSWORD", "x").url()).isNull();
        assertThat(environment("PGHOST", "").url()).isNull();
    }

    @Test
    void whatIsMissingTakesTheDefaultsOfPsql() throws MojoExecutionException {
        assertThat(environment("PGHOST", "db").url()).isEqualTo("jdbc:postgresql://db:5432/someone");
        assertThat(environment("PGPORT", "6432", "PGUSER", "app").url())
                .isEqualTo("jdbc:postgresql://localhost:6432/app");
        assertThat(environment("PGDATABASE", "shop").url()).isEqualTo("jdbc:postgresql://localhost:5432/shop");
    }

    @Test
    void oddNamesAreEncoded() throws MojoExecutionException {
        assertThat(environment("PGHOST", "::1", "PGDATABASE", "a/b?c").url())
                .isEqualTo("jdbc:postgresql://[::1]:5432/a%2Fb%3Fc");
    }

    @Test
    void severalHostsKeepTheirPorts() throws MojoExecutionException {
        assertThat(environment("PGHOST", "a,b", "PGPORT", "1,2", "PGDATABASE", "x")
                        .url())
                .isEqualTo("jdbc:postgresql://a:1,b:2/x");
        assertThat(environment("PGHOST", "a,", "PGPORT", "1", "PGDATABASE", "x").url())
                .isEqualTo("jdbc:postgresql://a:1,localhost:1/x");
        assertThatThrownBy(() -> environment("PGHOST", "a,b,c", "PGPORT", "1,2").url())
                .hasMessage("PGPORT: give one port, or one for each host of PGHOST");
    }

    @Test
    void aSocketIsRefused() {
        assertThatThrownBy(() -> environment("PGHOST", "/var/run/postgresql").url())
                .hasMessage(
                        "PGHOST: '/var/run/postgresql' is a Unix-domain socket, which Java cannot use; set PGHOST to"
                                + " a host name");
    }

    @Test
    void credentialsComeFromTheirVariables() {
        Credentials credentials =
                environment("PGUSER", "app", "PGPASSWORD", "x").credentials();
        assertThat(credentials.user()).isEqualTo("app");
        assertThat(credentials.password()).isEqualTo("x");
    }

    private static EnvironmentConnection environment(String... variables) {
        Properties properties = new Properties();
        properties.setProperty("user.name", "someone");
        for (int index = 0; index < variables.length; index += 2) {
            properties.setProperty("env." + variables[index], variables[index + 1]);
        }
        return new EnvironmentConnection(properties);
    }
}
