package io.github.seqfix.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of this machine can keep the embedded PostgreSQL from starting. The server itself says it only in its log, so the
 * bare failure of initdb does not tell what to do.
 *
 * @param root whether this process runs as root, as which initdb refuses to run
 * @param userNamespaces whether root can hand it to another user by {@code unshare -U}; most containers forbid that
 * @param distribution the name of the Linux distribution; null on other systems, or when it is not known
 */
record EmbeddedHost(
        boolean root, boolean userNamespaces, @Nullable String distribution) {

    private static EmbeddedHost current() {
        return new EmbeddedHost(
                "root".equals(System.getProperty("user.name")),
                LinuxUtils.isUnshareAvailable(),
                LinuxUtils.getDistributionName());
    }

    /** Starts a server, or fails with a message that says what to do. */
    static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            throw notStarted(e);
        } catch (ExceptionInInitializerError e) {
            // Around what goes wrong when the binaries are unpacked.
            throw notStarted(e.getCause() == null ? e : e.getCause());
        }
    }

    private static ServerNotStartedException notStarted(Throwable failure) {
        return new ServerNotStartedException(current().advice(failure), failure);
    }

    /** What failed, and what to do about it. */
    String advice(Throwable failure) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The embedded PostgreSQL does not start (" + failure.getMessage() + ").");
        if (root && !userNamespaces) {
            sentences.add("It refuses to run as root, and user namespaces are not allowed here (unshare -U):"
                    + " run Maven as another user.");
        }
        if (distribution != null && distribution.startsWith("Alpine")) {
            sentences.add("Alpine needs other binaries: "
                    + "add \"-Dpostgresql.platform=linux-amd64-alpine\" to the command.");
        }
        sentences.add("Or name a server of your own by"
                + " \"-D" + PostgresServer.URL_PROPERTY + "=jdbc:postgresql://host/postgres?user=...&password=...\";"
                + " the tests also take a container, where a Docker engine answers.");
        return String.join(System.lineSeparator(), sentences);
    }
}
