package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seqfix.testing.Certificate;
import io.github.seqfix.testing.OwnPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who cannot connect, and what is tried again: a wrong setting does not mend itself. */
class ConnectorTest {
    private static final String ONCE_MORE = "in 2 attempts";

    @TempDir
    private static Path folder;

    /** Asks for SCRAM passwords over TLS, for a certificate of the role {@code localhost}; trusts others over plain text. */
    private static OwnPostgres server;

    private static Certificate known;
    private static Certificate stranger;

    @BeforeAll
    static void start() throws Exception {
        known = Certificate.create(folder, "server");
        stranger = Certificate.create(folder, "stranger");
        server = OwnPostgres.start(Map.of(
                "ssl",
                "on",
                "ssl_cert_file",
                known.pem().toString(),
                "ssl_key_file",
                known.key().toString(),
                "ssl_ca_file",
                known.pem().toString(),
                "password_encryption",
                "scram-sha-256"));
        server.execute("create role app login password 's3cret'; create role full_up login connection limit 0;"
                + "create role localhost login");
        server.admit(List.of(
                "hostssl all localhost all cert", "hostssl all app all scram-sha-256", "host all all all trust"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void anUnknownHostIsCalledUnknown() {
        assertThat(failure("jdbc:postgresql://nowhere.invalid/app", "app", null, Map.of()))
                .contains("database app at nowhere.invalid:5432 " + ONCE_MORE)
                .contains("the host nowhere.invalid is unknown");
    }

    @Test
    void aServerThatIsDownIsTriedAgain() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(failure("jdbc:postgresql://localhost:" + free + "/app", "app", null, Map.of()))
                .contains("at localhost:" + free + ' ' + ONCE_MORE)
                .contains("check that the server runs", "connectRetries", "refused");
    }

    @Test
    void oneThatDoesNotAnswerIsTriedAgain() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failure("jdbc:postgresql://localhost:" + silent.getLocalPort() + "/app", "app", null, Map.of()))
                    .contains(ONCE_MORE, "no answer came within connectTimeout");
        }
    }

    @Test
    void aMissingPasswordIsNamed() {
        assertThat(failure(server.url() + "?sslmode=require", "app", null, Map.of()))
                .contains("asks for a password and none is set", "PGPASSWORD")
                .doesNotContain(ONCE_MORE, "server runs");
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() {
        assertThat(failure(server.url() + "?sslmode=require", "app", "wrong", Map.of()))
                .contains("refused the password")
                .doesNotContain(ONCE_MORE);
    }

    @Test
    void aMissingRootCertificateIsNamed() {
        assertThat(failure(server.url() + "?sslmode=verify-full&sslrootcert=/no/such.crt", "app", "s3cret", Map.of()))
                .contains("there is no file /no/such.crt", "PGSSLROOTCERT")
                .doesNotContain(ONCE_MORE, "server runs");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNamed() {
        assertThat(failure(server.url(), "app", "s3cret", verifying(stranger)))
                .contains("the server's certificate is not signed by one in " + stranger.pem(), "verify-full")
                .doesNotContain(ONCE_MORE, "server runs");
    }

    @Test
    void theEnvironmentsCertificateIsEnough() throws Exception {
        try (DatabaseSession session =
                connector(server.url(), "app", "s3cret", verifying(known)).open()) {
            assertThat(session.query(
                            "select ssl from pg_stat_ssl where pid = pg_backend_pid()", row -> row.getString(1)))
                    .containsExactly("t");
        }
    }

    @Test
    void theEnvironmentsClientCertificateIsShown() throws Exception {
        Map<String, String> environment = Map.of(
                "sslmode",
                "require",
                "sslcert",
                known.pem().toString(),
                "sslkey",
                known.key().toString());
        try (DatabaseSession session =
                connector(server.url(), "localhost", null, environment).open()) {
            assertThat(session.query("select current_user", row -> row.getString(1)))
                    .containsExactly("localhost");
        }
    }

    @Test
    void aKeyThatCannotBeReadIsNotTheServersFault() throws Exception {
        Path key = Files.writeString(
                folder.resolve("odd.key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment =
                Map.of("sslmode", "require", "sslcert", known.pem().toString(), "sslkey", key.toString());

        assertThat(failure(server.url(), "localhost", null, environment))
                .contains("openssl pkcs8 -topk8")
                .doesNotContain(ONCE_MORE, "server runs");
    }

    @Test
    void aServerWithoutTlsIsNamed() throws Exception {
        try (OwnPostgres plain = OwnPostgres.start(Map.of())) {
            assertThat(failure(plain.url() + "?sslmode=require", "postgres", null, Map.of()))
                    .contains("the server does not offer TLS", "sslmode=require")
                    .doesNotContain(ONCE_MORE, "server runs");
        }
    }

    @Test
    void aLoginWithoutTheRequiredAuthenticationIsNone() {
        assertThat(failure(
                        server.url(), "postgres", null, Map.of("requireAuth", "scram-sha-256", "sslmode", "disable")))
                .contains("cannot connect")
                .doesNotContain(ONCE_MORE, "server runs");
    }

    @Test
    void aServerOfAnotherKindIsTriedAgain() {
        assertThat(failure(server.url(), "postgres", null, Map.of("targetServerType", "secondary")))
                .contains(ONCE_MORE, "PGTARGETSESSIONATTRS");
    }

    @Test
    void aPlaceIsWaitedFor() {
        assertThat(failure(server.url(), "full_up", null, Map.of())).contains(ONCE_MORE, "are in use");
    }

    @Test
    void whatFailsLaterNamesTheDatabaseToo() throws Exception {
        assertThat(connector(server.url(), "app", "s3cret", Map.of())
                        .failed("read the sequences", new SQLException("no\nhint")))
                .hasMessage("could not read the sequences (database postgres at localhost:" + server.port() + "): no");
    }

    @Test
    void whatTakesTooLongNamesTheTimeout() throws Exception {
        assertThat(connector(server.url(), "app", "s3cret", Map.of())
                        .failed("read the sequences", new SQLException("too long", "57014")))
                .hasMessageEndingWith(
                        "): too long; raise statementTimeout (10000 ms), or run again when the server has less to do");
    }

    @Test
    void optionsOfTheEnvironmentReachTheServer() throws Exception {
        try (DatabaseSession session = connector(
                        server.url(), "postgres", null, Map.of("options", "-c geqo=off", "ApplicationName", "nightly"))
                .open()) {
            assertThat(session.query(
                            "select current_setting('geqo') || ' ' || current_setting('application_name')",
                            row -> row.getString(1)))
                    .containsExactly("off nightly");
        }
    }

    private static Map<String, String> verifying(Certificate certificate) {
        return Map.of("sslmode", "verify-full", "sslrootcert", certificate.pem().toString());
    }

    private static String failure(String url, String user, @Nullable String password, Map<String, String> environment) {
        DatabaseException failure = catchThrowableOfType(
                DatabaseException.class,
                () -> connector(url, user, password, environment).open().close());
        return String.valueOf(failure.getMessage());
    }

    private static Connector connector(
            String url, String user, @Nullable String password, Map<String, String> environment)
            throws DatabaseException {
        return new Connector(new ConnectionSettings(
                        url,
                        user,
                        password,
                        1,
                        Duration.ofSeconds(2),
                        new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10)))
                .withDefaults(environment));
    }
}
