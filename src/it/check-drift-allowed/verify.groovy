import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def report = situation.report('check')
    assertThat(report.at('/summary/drifted').asInt()).isEqualTo(1)
    assertThat(sequence(report, 'employees_emp_id_seq').get('verdict').asText()).isEqualTo('DRIFTED')
    assertThat(situation.log()).anyMatch { it.startsWith('[WARNING]') && it.contains('employees_emp_id_seq') }
}
