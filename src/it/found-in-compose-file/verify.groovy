import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    assertThat(situation.failure()).contains('employees_emp_id_seq is DRIFTED')
    assertThat(situation.log()).filteredOn { it.startsWith('[INFO] database: ') }.hasSize(3)
            .allMatch { it.contains('(from service db in compose.yaml)') }
    assertThat(sequence(situation.report('reset'), 'employees_emp_id_seq').at('/repair/outcome').asText())
            .isEqualTo('DONE')
    def report = situation.report('check')
    assertThat(report.at('/server/database').asText()).isEqualTo(situation.database().name())
    assertThat(report.at('/connection/source').asText()).contains('service db in compose.yaml')
    assertThat(sequence(report, 'employees_emp_id_seq').get('verdict').asText()).isEqualTo('IN_SYNC')
}
