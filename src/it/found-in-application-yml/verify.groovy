import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def database = situation.database()
    def failures = situation.log().findAll { it.startsWith('[ERROR] Failed to execute goal') }
    assertThat(failures).hasSize(2)
    assertThat(failures[0]).contains('customers_id_seq is DRIFTED')
    assertThat(failures[1]).contains('db.example.org')
    def line = '[INFO] database: ' + database.url() + ' as ' + database.user() +
            ' (from spring.datasource in application.yml)'
    assertThat(situation.log().findAll { it.startsWith('[INFO] database: ') }).hasSize(3).containsOnly(line)
    assertThat(sequence(situation.report('reset'), 'customers_id_seq').at('/repair/outcome').asText()).isEqualTo('DONE')
    def report = situation.report('check')
    assertThat(report.at('/connection/source').asText()).contains('spring.datasource in application.yml')
    assertThat(sequence(report, 'customers_id_seq').get('verdict').asText()).isEqualTo('IN_SYNC')
    assertThat(database.queryLong("insert into customers (name) values ('new') returning id")).isEqualTo(4)
}
