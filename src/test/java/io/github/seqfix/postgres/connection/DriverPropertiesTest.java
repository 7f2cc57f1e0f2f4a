package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriverPropertiesTest {
    /** In place of PGSERVICEFILE, which cannot be set from within. */
    private static final String SERVICE_FILE = "org.postgresql.pgservicefile";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/",
                "jdbc:postgresql://db:1/?user=app",
                "jdbc:postgresql:",
                "jdbc:postgresql://",
                "jdbc:postgresql:///"
            })
    void aUrlHasToNameADatabase(String url) {
        assertThatThrownBy(() -> properties(url, Map.of()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("url names no database");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/app, db, 5432, app",
        "jdbc:postgresql://db/, db, 5432, theirs",
        "jdbc:postgresql:app, away, 77, app",
        "jdbc:postgresql://, away, 77, theirs"
    })
    void theEnvironmentSaysWhatTheUrlDoesNot(String url, String host, String port, String database)
            throws DatabaseException {
        assertThat(properties(url, Map.of("PGHOST", "away", "PGPORT", "77", "PGDBNAME", "theirs")))
                .containsEntry("PGHOST", host)
                .containsEntry("PGPORT", port)
                .containsEntry("PGDBNAME", database);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/app, prefer",
        "jdbc:postgresql://db/app?sslmode=require, require",
        "jdbc:postgresql://db/app?ssl=true,",
    })
    void theUrlsWordOnTlsHolds(String url, String sslmode) throws DatabaseException {
        assertThat(properties(url, Map.of("sslmode", "prefer")).getProperty("sslmode"))
                .isEqualTo(sslmode);
    }

    @Test
    void whatIsSetBesideTheUrlHoldsOverTheEnvironment() throws DatabaseException {
        assertThat(properties("jdbc:postgresql://db/app", Map.of("user", "someone", "password", "x")))
                .containsEntry("user", "me")
                .containsEntry("password", "x");
    }

    @Test
    void theServerSeesWhoIsAtWork() throws DatabaseException {
        assertThat(properties("jdbc:postgresql://db/app", Map.of())).containsEntry("ApplicationName", "seqfix");
        assertThat(properties("jdbc:postgresql://db/app", Map.of("ApplicationName", "nightly")))
                .containsEntry("ApplicationName", "nightly");
    }

    @Test
    void aWrongSslmodeIsAnErrorBeforeAnythingIsConnectedTo() {
        assertThatThrownBy(() -> properties("jdbc:postgresql://db/app?sslmode=requrie", Map.of()))
                .hasMessage("sslmode, in url or PGSSLMODE: 'requrie' is not known; it must be one of disable, allow,"
                        + " prefer, require, verify-ca, verify-full");
    }

    /** As to psql: the URL, then the service, then the other variables. */
    @Test
    void theServiceHoldsOverTheRestOfTheEnvironment(@TempDir Path folder) throws Exception {
        Path services = folder.resolve("pg_service.conf");
        Files.writeString(services, "[stock]\nhost=stockhost\ndbname=stock\nsslmode=verify-full\n");
        System.setProperty(SERVICE_FILE, services.toString());
        try {
            Map<String, String> environment = Map.of("PGHOST", "away", "PGDBNAME", "theirs", "sslmode", "disable");
            assertThat(properties("jdbc:postgresql://?service=stock", environment))
                    .containsEntry("PGHOST", "stockhost")
                    .containsEntry("PGDBNAME", "stock")
                    .containsEntry("sslmode", "verify-full");
            assertThat(properties("jdbc:postgresql://db/app?service=stock", environment))
                    .containsEntry("PGHOST", "db")
                    .containsEntry("PGDBNAME", "app")
                    .containsEntry("sslmode", "verify-full");
        } finally {
            System.clearProperty(SERVICE_FILE);
        }
    }

    @Test
    void aServiceThatIsNotThereIsNamedAsTheCause() {
        assertThatThrownBy(() -> properties("jdbc:postgresql://?service=nowhere", Map.of()))
                .hasMessageStartingWith("url cannot be read")
                .hasMessageContaining("PGSERVICE");
    }

    private static Properties properties(String url, Map<String, String> environment) throws DatabaseException {
        return DriverProperties.of(new ConnectionSettings(
                        url,
                        "me",
                        null,
                        0,
                        Duration.ofSeconds(10),
                        new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10)))
                .withDefaults(environment));
    }
}
