package io.github.seqfix.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedHostTest {

    private final Exception initdbFailed = new IllegalStateException("Process [initdb] failed");

    @Test
    void sendsRootToAnotherUser() {
        assertThat(new EmbeddedHost(true, false, "Debian").advice(initdbFailed))
                .contains("Process [initdb] failed", "as root", "as another user", "-Dseqfix.test.url=")
                .doesNotContain("Alpine");
    }

    @Test
    void doesNotBlameRootWhereItCanHandTheServerToAnotherUser() {
        assertThat(new EmbeddedHost(true, true, "Debian").advice(initdbFailed))
                .contains("-Dseqfix.test.url=")
                .doesNotContain("as root");
    }

    @Test
    void namesTheBinariesForAlpine() {
        assertThat(new EmbeddedHost(false, false, "Alpine Linux").advice(new IOException("error=2")))
                .contains("error=2", "-Dpostgresql.platform=linux-amd64-alpine")
                .doesNotContain("as root");
    }

    @Test
    void knowsNothingMoreOnOtherSystems() {
        assertThat(new EmbeddedHost(false, false, null).advice(initdbFailed))
                .doesNotContain("Alpine")
                .doesNotContain("as root");
    }

    @Test
    void saysWhatToDoWhenAServerDoesNotStart(@TempDir Path directory) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setPgBinaryResolver((system, hardware) -> {
                    throw new IOException("no binaries");
                });

        assertThatExceptionOfType(ServerNotStartedException.class)
                .isThrownBy(() -> EmbeddedHost.start(builder))
                .withMessageContainingAll("no binaries", "-Dseqfix.test.url=");
    }
}
