import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat
import static org.assertj.core.api.Assertions.assertThatThrownBy

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def report = situation.report('reset')
    assertThat(report.get('dryRun').asBoolean()).isTrue()
    assertThat(report.at('/summary/repaired').asInt()).isZero()
    def planned = sequence(report, 'employees_emp_id_seq')
    assertThat(planned.at('/repair/outcome').asText()).isEqualTo('PLANNED')
    assertThat(planned.at('/repair/next').asInt()).isEqualTo(11)

    // It wrote nothing: the sequence still stands where it stood.
    def database = situation.database()
    assertThat(database.queryString('select is_called from employees_emp_id_seq')).isEqualTo('f')
    assertThatThrownBy { database.execute("insert into employees (name) values ('new')") }
            .hasMessageContaining('duplicate key')
}
