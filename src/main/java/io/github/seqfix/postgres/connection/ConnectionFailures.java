package io.github.seqfix.postgres.connection;

import io.github.seqfix.core.Identifier;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.GT;

/**
 * Says why a connection could not be opened and what to do about it, and whether it is worth another try. The driver
 * gives most of it the same SQLSTATE, so causes and settings tell; its messages only where nothing else does, in whatever
 * language it writes them.
 */
final class ConnectionFailures {
    private final Properties properties;
    private final String address;

    /**
     * Creates it.
     *
     * @param properties those of the driver, which led to the failure
     */
    ConnectionFailures(Properties properties) {
        this.properties = properties;
        this.address = database() + " at " + host() + ':' + PGProperty.PG_PORT.getOrDefault(properties);
    }

    /** Database, host and port, for people. */
    String address() {
        return address;
    }

    /**
     * Whether a server that is starting, or the network to it, fails like this. A container's name is unknown until the
     * container runs; a setting stays as it is.
     */
    boolean canGetBetter(SQLException e) {
        if (SqlStates.isStarting(e) || SqlStates.isServerFull(e)) {
            return true;
        }
        if (!SqlStates.isNotReady(e) || isFileMissing(e) || isHandshake(e) || isLocalFile(e)) {
            return false;
        }
        return cause(e, IOException.class) != null || isTimeout(e) || isNoServerOfTheType(e);
    }

    /** One line that says what is wrong and what to do. */
    String sentence(SQLException e, int attempt) {
        String message = DatabaseException.firstLine(e);
        if (SqlStates.isPasswordWrong(e)) {
            return String.format(
                    "the server refused the password for database %s: check user and password, or the server of"
                            + " serverId (%s)",
                    address, message);
        }
        if (SqlStates.isRoleRejected(e)) {
            return String.format("the server does not let this role in to database %s: %s", address, message);
        }
        if (SqlStates.isPrivilegeMissing(e)) {
            return String.format(
                    "this role may not connect to database %s (%s): run GRANT CONNECT ON DATABASE %s TO %s;",
                    address,
                    message,
                    Identifier.display(database()),
                    Identifier.display(Objects.requireNonNullElse(
                            PGProperty.USER.getOrDefault(properties), System.getProperty("user.name"))));
        }
        if (SqlStates.isDatabaseMissing(e)) {
            return String.format("there is no such database: %s: check the end of url (%s)", address, message);
        }
        String attempts = attempt == 0 ? "" : " in " + (attempt + 1) + " attempts";
        String advice = advice(e);
        return String.format("cannot connect to database %s%s: ", address, attempts)
                + (advice.isEmpty() ? message : advice + " (" + message + ')');
    }

    /** Empty where the driver's message says all there is to say. */
    private String advice(SQLException e) {
        if (SqlStates.isServerFull(e)) {
            return "all connections that the server, the database or the role may have are in use";
        }
        if (SqlStates.isStarting(e)) {
            return "the server is starting or shutting down; to wait for it set connectRetries";
        }
        if (isTlsRefused(e)) {
            return "the server does not offer TLS, which sslmode=" + sslMode() + " demands; switch it on there"
                    + " (ssl = on), or choose another sslmode";
        }
        if (isPasswordMissing(e)) {
            return "the server asks for a password and none is set; set serverId, PGPASSWORD or the password file";
        }
        if (isFileMissing(e)) {
            return "sslmode=" + sslMode() + " needs a root certificate, and there is no file " + rootCertificate()
                    + "; set sslrootcert in url, or PGSSLROOTCERT, to the certificate of who signed the server's";
        }
        if (isHandshake(e) && cause(e, CertificateException.class) != null) {
            return "the server's certificate is not signed by one in " + rootCertificate() + ", which sslmode="
                    + sslMode() + " demands; check that this is the right server, or set sslrootcert";
        }
        if (isLocalFile(e)) {
            return "a file of sslrootcert, sslcert or sslkey cannot be used; keys have to be in PKCS-8, which openssl"
                    + " pkcs8 -topk8 writes";
        }
        return networkAdvice(e);
    }

    private String networkAdvice(SQLException e) {
        if (cause(e, UnknownHostException.class) != null) {
            return "the host " + host() + " is unknown; check the host in url, or PGHOST";
        }
        if (isTimeout(e)) {
            return "no answer came within connectTimeout; check host and port, and whether a firewall is between";
        }
        if (isNoServerOfTheType(e)) {
            return "no server is of the kind that targetServerType, or PGTARGETSESSIONATTRS, asks for";
        }
        if (!isHandshake(e) && cause(e, IOException.class) != null) {
            return "check that the server runs and that host and port are right; for one that is still starting set"
                    + " connectRetries";
        }
        return "";
    }

    private static boolean isTlsRefused(SQLException e) {
        return GT.tr("The server does not support SSL.").equals(e.getMessage());
    }

    private static boolean isPasswordMissing(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.equals(GT.tr("The server requested SCRAM-based authentication, but no password was provided."))
                || message.startsWith(GT.tr(
                        "The server requested password-based authentication, but no password was provided by plugin"
                                + " {0}",
                        ""));
    }

    private boolean isFileMissing(SQLException e) {
        return SqlStates.isConnectionFailure(e) && verifiesCertificate() && !new File(rootCertificate()).canRead();
    }

    private static boolean isHandshake(SQLException e) {
        return cause(e, SSLException.class) != null;
    }

    /** Whether a certificate or a key on this side is the trouble. */
    private static boolean isLocalFile(SQLException e) {
        return !isHandshake(e)
                && (cause(e, GeneralSecurityException.class) != null
                        || cause(e, FileNotFoundException.class) != null
                        || cause(e, NoSuchFileException.class) != null);
    }

    private static boolean isTimeout(SQLException e) {
        return cause(e, SocketTimeoutException.class) != null
                || GT.tr("Connection attempt timed out.").equals(e.getMessage());
    }

    /** Servers may swap roles. */
    private static boolean isNoServerOfTheType(SQLException e) {
        return String.valueOf(e.getMessage())
                .startsWith(GT.tr("Could not find a server with specified targetServerType: {0}", ""));
    }

    private boolean verifiesCertificate() {
        return sslMode().startsWith("verify");
    }

    private String sslMode() {
        try {
            return SslMode.of(properties).value;
        } catch (SQLException e) {
            throw new IllegalStateException("was checked before", e);
        }
    }

    /** As the driver chooses it. */
    private String rootCertificate() {
        String set = PGProperty.SSL_ROOT_CERT.getOrDefault(properties);
        if (set != null) {
            return set;
        }
        String applicationData = System.getenv("APPDATA");
        return applicationData == null
                ? System.getProperty("user.home") + "/.postgresql/root.crt"
                : applicationData + "/postgresql/root.crt";
    }

    private String database() {
        return String.valueOf(PGProperty.PG_DBNAME.getOrDefault(properties));
    }

    private String host() {
        return Objects.requireNonNullElse(PGProperty.PG_HOST.getOrDefault(properties), "localhost");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
