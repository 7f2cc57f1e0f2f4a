package io.github.seqfix.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * How to talk to the server, as the environment says it: encryption, login, which of several servers. What psql honours
 * and the driver cannot do is refused, unless it is set to what the driver does anyway.
 *
 * <p>Left out because they change nothing here: PGCLIENTENCODING, PGDATESTYLE, PGTZ, PGGEQO and PGLOCALEDIR (no text is
 * shown as the server sends it), PGREQUIREPEER (psql heeds it on Unix-domain sockets only), PGSSLCOMPRESSION (no longer
 * supported by anybody), PGMAXPROTOCOLVERSION (the driver speaks the oldest); PGPASSFILE, PGSERVICEFILE and PGSYSCONFDIR
 * are read by the driver.
 */
final class EnvironmentParameters {
    private static final String SSL_MODE = "sslmode";
    private static final String SSL_ROOT_CERTIFICATE = "sslrootcert";
    private static final String ROOT_CERTIFICATE = "root.crt";

    /** Variables whose values mean the same to the driver. */
    private static final Map<String, String> PASSED_ON = Map.ofEntries(
            Map.entry("PGSSLMODE", SSL_MODE),
            Map.entry("PGSSLROOTCERT", SSL_ROOT_CERTIFICATE),
            Map.entry("PGSSLCERT", "sslcert"),
            Map.entry("PGSSLKEY", "sslkey"),
            Map.entry("PGSSLNEGOTIATION", "sslNegotiation"),
            Map.entry("PGREQUIREAUTH", "requireAuth"),
            Map.entry("PGCHANNELBINDING", "channelBinding"),
            Map.entry("PGGSSENCMODE", "gssEncMode"),
            Map.entry("PGGSSLIB", "gsslib"),
            Map.entry("PGKRBSRVNAME", "kerberosServerName"),
            Map.entry("PGOPTIONS", "options"),
            Map.entry("PGAPPNAME", "ApplicationName"));

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "primary", "primary",
            "read-write", "primary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    private static final Map<String, String> LOAD_BALANCING = Map.of("disable", "false", "random", "true");

    /** Variables that the driver cannot honour, with the values at which it does nothing else than psql. */
    private static final Map<String, List<String>> REFUSED = Map.of(
            "PGSSLCRL", List.of(),
            "PGSSLCRLDIR", List.of(),
            "PGSSLCERTMODE", List.of("allow"),
            "PGSSLSNI", List.of("1"),
            // Java offers nothing older than TLS 1.2 and all that is newer.
            "PGSSLMINPROTOCOLVERSION", List.of("TLSv1", "TLSv1.1", "TLSv1.2"),
            "PGSSLMAXPROTOCOLVERSION", List.of("TLSv1.3"),
            "PGGSSDELEGATION", List.of("0"),
            "PGMINPROTOCOLVERSION", List.of("3.0"));

    private final Function<String, @Nullable String> variables;
    private final String home;

    /**
     * Creates them.
     *
     * @param variables the value of a variable that is set
     * @param home the user's home directory, where psql looks for a root certificate
     */
    EnvironmentParameters(Function<String, @Nullable String> variables, String home) {
        this.variables = variables;
        this.home = home;
    }

    /** The parameters of the driver. */
    Map<String, String> parameters() throws MojoExecutionException {
        for (Map.Entry<String, List<String>> refused : REFUSED.entrySet()) {
            String value = variables.apply(refused.getKey());
            if (value != null && !refused.getValue().contains(value)) {
                throw new MojoExecutionException(refused.getKey() + " is set to '" + value
                        + "', which psql heeds and the JDBC driver cannot; unset it if the connection may do without");
            }
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        PASSED_ON.forEach((variable, parameter) -> {
            String value = variables.apply(variable);
            if (value != null) {
                parameters.put(parameter, value);
            }
        });
        translate("PGTARGETSESSIONATTRS", SERVER_TYPES, "targetServerType", parameters);
        translate("PGLOADBALANCEHOSTS", LOAD_BALANCING, "loadBalanceHosts", parameters);
        requireEncryption(parameters);
        verifyAsPsqlDoes(parameters);
        return parameters;
    }

    private void translate(
            String variable, Map<String, String> values, String parameter, Map<String, String> parameters)
            throws MojoExecutionException {
        String value = variables.apply(variable);
        if (value == null) {
            return;
        }
        String translated = values.get(value);
        if (translated == null) {
            throw new MojoExecutionException(variable + ": '" + value + "' is not known to the JDBC driver; it knows "
                    + String.join(", ", values.keySet().stream().sorted().toList()));
        }
        parameters.put(parameter, translated);
    }

    /** The old name of {@code PGSSLMODE=require}. */
    private void requireEncryption(Map<String, String> parameters) {
        String require = variables.apply("PGREQUIRESSL");
        if (require != null && require.startsWith("1")) {
            parameters.putIfAbsent(SSL_MODE, "require");
        }
    }

    /** To psql, {@code require} means {@code verify-ca} where there is a root certificate; to the driver it does not. */
    private void verifyAsPsqlDoes(Map<String, String> parameters) throws MojoExecutionException {
        String certificate = parameters.get(SSL_ROOT_CERTIFICATE);
        if ("system".equals(certificate)) {
            throw new MojoExecutionException("PGSSLROOTCERT: 'system' is known to psql only; set it to a file with the"
                    + " certificates to trust");
        }
        String applicationData = variables.apply("APPDATA");
        Path usual = applicationData == null
                ? Path.of(home, ".postgresql", ROOT_CERTIFICATE)
                : Path.of(applicationData, "postgresql", ROOT_CERTIFICATE);
        boolean hasCertificate = certificate != null || Files.exists(usual);
        if (hasCertificate && "require".equals(parameters.get(SSL_MODE))) {
            parameters.put(SSL_MODE, "verify-ca");
        }
    }
}
