import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat
import static org.assertj.core.api.Assertions.assertThatThrownBy

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def sequence = sequence(situation.report('check'), 'employees_emp_id_seq')
    assertThat(sequence.get('verdict').asText()).isEqualTo('DRIFTED')
    assertThat(sequence.get('next').asInt()).isEqualTo(1)
    assertThat(sequence.get('edge').asInt()).isEqualTo(10)
    assertThat(sequence.get('behindBy').asInt()).isEqualTo(10)
    assertThat(sequence.at('/repair/outcome').asText()).isEqualTo('PLANNED')
    assertThat(sequence.at('/repair/next').asInt()).isEqualTo(11)

    assertThat(situation.failure()).contains('employees_emp_id_seq', 'next 1', 'edge 10', 'mvn seqfix:reset')

    // It only looked: the sequence still stands where it stood.
    def database = situation.database()
    assertThat(database.queryString('select is_called from employees_emp_id_seq')).isEqualTo('f')
    assertThatThrownBy { database.execute("insert into employees (name) values ('new')") }
            .hasMessageContaining('duplicate key')
}
