package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.testing.Certificate;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.TestSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that only speaks TLS, asks for SCRAM passwords, and whose certificate names localhost. */
@InBothSchemas
class TlsTest {
    private static final String PASSWORD = "s3cret";

    @TempDir
    private static Path folder;

    private static OwnPostgres server;
    private static Path trusted;
    private static Path stranger;

    @AutoClose
    private final TestSchema schema;

    TlsTest(String schema) throws SQLException {
        this.schema = server.createSchema(schema);
    }

    @BeforeAll
    static void start() throws Exception {
        Certificate certificate = Certificate.create(folder, "server");
        trusted = certificate.pem();
        stranger = Certificate.create(folder, "stranger").pem();
        server = OwnPostgres.start(Map.of(
                "ssl",
                "on",
                "ssl_cert_file",
                certificate.pem().toString(),
                "ssl_key_file",
                certificate.key().toString(),
                "password_encryption",
                "scram-sha-256"));
        server.execute("create role app login superuser password '" + PASSWORD + "'");
        server.admit(List.of("hostnossl all postgres all trust", "hostssl all app all scram-sha-256"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void createTable() throws SQLException {
        schema.execute("create table @.t (id serial primary key); insert into @.t values (10)");
    }

    @Test
    void repairsWhereTheCertificateIsRight() {
        assertThat(reset("localhost", trusted).repair("t_id_seq").outcome()).isEqualTo(RepairOutcome.DONE);
    }

    @Test
    void doesNotTalkToOneWhoseCertificateNamesAnotherHost() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> reset("127.0.0.1", trusted).run())
                .withMessageContaining(cannotConnectTo("127.0.0.1"))
                .withMessageContaining("The hostname 127.0.0.1 could not be verified");
    }

    @Test
    void doesNotTalkToOneWhoseCertificateNobodyVouchesFor() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> reset("localhost", stranger).run())
                .withMessageContaining(cannotConnectTo("localhost"))
                .withMessageContaining("PKIX path validation failed");
    }

    /** The server would let this role in without encryption, and only so. */
    @Test
    void doesNotFallBackToPlainText() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        reset("postgres", url("localhost") + "?sslmode=require").run())
                .withMessageContaining("does not let this role in");
    }

    @Test
    void saysThatTheServerTakesNoPlainText() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        reset("app", url("localhost") + "?sslmode=disable").run())
                .withMessageContaining("does not let this role in");
    }

    private String cannotConnectTo(String host) {
        return "cannot connect to database " + schema.database().name() + " at " + host;
    }

    private Reset reset(String host, Path certificate) {
        return reset(
                "app",
                url(host) + "?sslmode=verify-full&sslrootcert="
                        + URLEncoder.encode(certificate.toString(), StandardCharsets.UTF_8));
    }

    private static Reset reset(String role, String url) {
        return Reset.of(url, role, PASSWORD, Duration.ofSeconds(5), 0);
    }

    private String url(String host) {
        return schema.database().url().replace("localhost", host);
    }
}
