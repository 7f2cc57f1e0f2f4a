import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def repaired = sequence(situation.report('reset'), 'employees_emp_id_seq')
    assertThat(repaired.at('/repair/outcome').asText()).isEqualTo('DONE')
    // Its own test has run after the repair, and left its row.
    assertThat(situation.database().queryLong('select max(emp_id) from employees')).isEqualTo(11)
}
