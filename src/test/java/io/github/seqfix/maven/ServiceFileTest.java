package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFileTest {
    private final Path home;
    private final Properties systemProperties = new Properties();

    ServiceFileTest(@TempDir Path home) {
        this.home = home;
        systemProperties.setProperty("user.home", home.toString());
        systemProperties.setProperty("env.PGSERVICE", "stock");
    }

    @Test
    void theSectionTakesPrecedenceOverTheOtherVariables() throws Exception {
        write(".pg_service.conf", """
                # comment
                [users]
                host=users.example.com

                [stock]
                  host=stock.example.com
                dbname=stock room
                dbname=another
                user=app
                password=with = and # in it
                sslmode=require
                keepalives_idle=10
                [more]
                port=1
                """);
        systemProperties.setProperty("env.PGHOST", "ignored");
        systemProperties.setProperty("env.PGPORT", "5433");
        EnvironmentConnection environment = EnvironmentConnection.of(systemProperties);
        assertThat(new TreeMap<>(environment.parameters()))
                .isEqualTo(Map.of(
                        "PGHOST", "stock.example.com",
                        "PGPORT", "5433",
                        "PGDBNAME", "stock room",
                        "user", "app",
                        "password", "with = and # in it",
                        "sslmode", "require"));
        assertThat(environment.address()).containsExactly("PGSERVICE", "PGHOST", "PGPORT");
        assertThat(environment.userVariable()).contains("PGSERVICE");
    }

    @Test
    void aUrlThatNamesAServiceItselfIsLeftToTheDriver() throws Exception {
        systemProperties.setProperty("env.PGUSER", "app");
        EnvironmentConnection environment = EnvironmentConnection.withoutService(systemProperties);
        assertThat(environment.parameters()).containsOnly(Map.entry("user", "app"));
        assertThat(environment.userVariable()).contains("PGUSER");
    }

    @Test
    void theFileOfTheSystemHoldsWhereTheUsersHasNoSuchSection() throws Exception {
        write(".pg_service.conf", "[users]\nhost=users\n");
        write("etc/pg_service.conf", "[stock]\nhost=stock\n");
        systemProperties.setProperty("env.PGSYSCONFDIR", home.resolve("etc").toString());
        assertThat(EnvironmentConnection.of(systemProperties).parameters()).containsEntry("PGHOST", "stock");
        write("mine.conf", "[stock]\nhost=mine\n");
        systemProperties.setProperty(
                "env.PGSERVICEFILE", home.resolve("mine.conf").toString());
        assertThat(EnvironmentConnection.of(systemProperties).parameters()).containsEntry("PGHOST", "mine");
    }

    @Test
    void theFolderOfApplicationDataHoldsOnWindows() throws Exception {
        write("data/postgresql/.pg_service.conf", "[stock]\nconnect_timeout=7\n");
        systemProperties.setProperty("env.APPDATA", home.resolve("data").toString());
        assertThat(EnvironmentConnection.of(systemProperties).connectTimeout()).hasSeconds(7);
    }

    @Test
    void aServiceThatIsNotThereIsAnError() throws Exception {
        systemProperties.setProperty("env.PGSYSCONFDIR", home.resolve("etc").toString());
        assertThatThrownBy(() -> EnvironmentConnection.of(systemProperties))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("PGSERVICE: there is no section [stock] in " + home.resolve(".pg_service.conf") + " or "
                        + home.resolve("etc/pg_service.conf") + "; add it, or set PGSERVICE to one that is there");
    }

    @Test
    void whatMeansNothingIsAnErrorThatShowsNoSecret() throws Exception {
        write(".pg_service.conf", "[stock]\nhost=db\npasswort=s3cret\n");
        assertThatThrownBy(() -> EnvironmentConnection.of(systemProperties))
                .hasMessage(home.resolve(".pg_service.conf") + ", line 3: the JDBC driver cannot heed passwort;"
                        + " take it out if the connection may do without");
        write(".pg_service.conf", "[stock]\ns3cret\n");
        assertThatThrownBy(() -> EnvironmentConnection.of(systemProperties))
                .hasMessage(home.resolve(".pg_service.conf") + ", line 2: this is no setting; write key=value");
        write(".pg_service.conf", "[stock]\nsslcrl=/revoked\n");
        assertThatThrownBy(() -> EnvironmentConnection.of(systemProperties).parameters())
                .hasMessageStartingWith("PGSSLCRL is set to '/revoked'");
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
