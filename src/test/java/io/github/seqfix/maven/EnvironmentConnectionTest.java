package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentConnectionTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PGHOST=db                                | PGHOST=db PGPORT=5432
                    PGHOST=                                  | ''
                    PGPORT=6432                              | PGHOST=localhost PGPORT=6432
                    PGDATABASE=shop                          | PGDBNAME=shop
                    PGHOST=::1                               | PGHOST=[::1] PGPORT=5432
                    PGHOST=a,b PGPORT=1,2                    | PGHOST=a,b PGPORT=1,2
                    PGHOST=a, PGPORT=1                       | PGHOST=a,localhost PGPORT=1,1
                    PGHOST=db PGHOSTADDR=10.0.0.1            | PGHOST=10.0.0.1 PGPORT=5432
                    PGHOSTADDR=10.0.0.1                      | PGHOST=10.0.0.1 PGPORT=5432
                    PGUSER=app PGPASSWORD=x                  | password=x user=app
                    PGSSLMODE=verify-full                    | sslmode=verify-full
                    PGSSLMODE=verify-full PGHOSTADDR=1.2.3.4 | PGHOST=1.2.3.4 PGPORT=5432 sslmode=verify-full
                    PGSSLMODE=require                        | sslmode=require
                    PGSSLMODE=require PGSSLROOTCERT=/ca      | sslmode=verify-ca sslrootcert=/ca
                    PGSSLMODE=prefer PGSSLROOTCERT=/ca       | sslmode=prefer sslrootcert=/ca
                    PGREQUIRESSL=1                           | sslmode=require
                    PGREQUIRESSL=1 PGSSLROOTCERT=/ca         | sslmode=verify-ca sslrootcert=/ca
                    PGREQUIRESSL=1 PGSSLMODE=disable         | sslmode=disable
                    PGREQUIRESSL=0                           | ''
                    PGSSLCERT=/c PGSSLKEY=/k                 | sslcert=/c sslkey=/k
                    PGSSLNEGOTIATION=direct                  | sslNegotiation=direct
                    PGREQUIREAUTH=scram-sha-256              | requireAuth=scram-sha-256
                    PGCHANNELBINDING=require                 | channelBinding=require
                    PGGSSENCMODE=disable PGGSSLIB=gssapi     | gssEncMode=disable gsslib=gssapi
                    PGKRBSRVNAME=pg                          | kerberosServerName=pg
                    PGOPTIONS=-cwork_mem=1MB                 | options=-cwork_mem=1MB
                    PGAPPNAME=nightly                        | ApplicationName=nightly
                    PGTARGETSESSIONATTRS=read-write          | targetServerType=primary
                    PGTARGETSESSIONATTRS=prefer-standby      | targetServerType=preferSecondary
                    PGLOADBALANCEHOSTS=random                | loadBalanceHosts=true
                    PGSSLMINPROTOCOLVERSION=TLSv1.2          | ''
                    PGCLIENTENCODING=LATIN1                  | ''
                    """)
    void theDriverIsToldWhatPsqlWouldDo(String variables, String parameters) throws MojoExecutionException {
        assertThat(text(environment(variables).parameters())).isEqualTo(parameters);
    }

    /** To psql, a certificate in its usual place makes {@code require} verify. */
    @Test
    void aRootCertificateInTheUsualPlaceIsVerifiedWith() throws IOException, MojoExecutionException {
        Files.createDirectory(home.resolve(".postgresql"));
        Files.createFile(home.resolve(".postgresql/root.crt"));

        assertThat(text(environment("PGSSLMODE=require").parameters())).isEqualTo("sslmode=verify-ca");
        assertThat(text(environment("PGSSLMODE=prefer").parameters())).isEqualTo("sslmode=prefer");
    }

    @Test
    void onWindowsTheUsualPlaceIsTheFolderOfApplicationData() throws IOException, MojoExecutionException {
        Path applicationData = home.resolve("Roaming");
        Files.createDirectories(applicationData.resolve("postgresql"));
        Files.createFile(applicationData.resolve("postgresql/root.crt"));

        assertThat(text(environment("PGSSLMODE=require APPDATA=" + applicationData)
                        .parameters()))
                .isEqualTo("sslmode=verify-ca");
        assertThat(text(environment("PGSSLMODE=require").parameters())).isEqualTo("sslmode=require");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGSSLCRL=/list",
                "PGSSLCRLDIR=/lists",
                "PGSSLCERTMODE=require",
                "PGSSLSNI=0",
                "PGSSLMINPROTOCOLVERSION=TLSv1.3",
                "PGSSLMAXPROTOCOLVERSION=TLSv1.2",
                "PGGSSDELEGATION=1",
                "PGMINPROTOCOLVERSION=3.2"
            })
    void whatTheDriverCannotDoIsRefusedByName(String variable) {
        String name = variable.substring(0, variable.indexOf('='));

        assertThatThrownBy(() -> environment(variable).parameters())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(name + " is set to '" + variable.substring(name.length() + 1) + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PGHOST=a,b,c PGPORT=1,2              | PGPORT: give one port, or one for each host of PGHOST
                    PGPORT=many                          | PGPORT: 'many' is not a port; give a number, such as 5432
                    PGHOST=/var/run/postgresql           | PGHOST: '/var/run/postgresql' is a Unix-domain socket
                    PGSSLROOTCERT=system                 | PGSSLROOTCERT: 'system' is known to psql only
                    PGTARGETSESSIONATTRS=read-only       | PGTARGETSESSIONATTRS: 'read-only' is not known to the JDBC
                    PGHOST=a PGHOSTADDR=1.2.3.4 PGSSLMODE=verify-full | PGHOSTADDR: with PGSSLMODE=verify-full Java
                    """)
    void whatMeansNothingIsAnError(String variables, String message) {
        assertThatThrownBy(() -> environment(variables).parameters())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aTryToConnectLastsAsLongAsTheVariableSays() throws MojoExecutionException {
        assertThat(environment("PGCONNECT_TIMEOUT=3").connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(environment("PGCONNECT_TIMEOUT=-1").connectTimeout()).isEqualTo(Duration.ZERO);
        assertThat(environment("PGHOST=x").connectTimeout()).isNull();
        assertThatThrownBy(() -> environment("PGCONNECT_TIMEOUT=3s").connectTimeout())
                .hasMessage("PGCONNECT_TIMEOUT: '3s' is not a number of seconds; give one, such as 10");
    }

    private EnvironmentConnection environment(String variables) {
        Properties properties = new Properties();
        properties.setProperty("user.name", "someone");
        properties.setProperty("user.home", home.toString());
        for (String variable : variables.split(" ", -1)) {
            int equals = variable.indexOf('=');
            properties.setProperty("env." + variable.substring(0, equals), variable.substring(equals + 1));
        }
        return EnvironmentConnection.withoutService(properties);
    }

    private static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
