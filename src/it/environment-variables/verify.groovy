import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def failures = situation.log().findAll { it.startsWith('[ERROR] Failed to execute goal') }
    assertThat(failures).hasSize(3)
    assertThat(failures[0]).contains("PGSSLCRL is set to '/revoked'")
    // The server of the tests speaks no TLS, or nobody vouches for its certificate.
    assertThat(failures[1]).contains('cannot connect', 'sslmode=verify-full')
    assertThat(failures[2]).contains('employees_emp_id_seq is DRIFTED', 'mvn seqfix:reset')

    def report = situation.report('check')
    assertThat(report.at('/server/database').asText()).isEqualTo(situation.database().name())
    assertThat(report.at('/summary/drifted').asInt()).isEqualTo(1)
    assertThat(report.at('/connection/source').asText())
            .isEqualTo('PGHOST, PGPORT, PGDATABASE, user from PGUSER')
}
