import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def repaired = sequence(situation.report('reset'), 'employees_emp_id_seq')
    assertThat(repaired.get('verdict').asText()).isEqualTo('DRIFTED')
    assertThat(repaired.at('/repair/outcome').asText()).isEqualTo('DONE')
    assertThat(repaired.at('/repair/verdict').asText()).isEqualTo('IN_SYNC')
    assertThat(situation.report('reset').at('/summary/repaired').asInt()).isEqualTo(1)

    def after = sequence(situation.report('check'), 'employees_emp_id_seq')
    assertThat(after.get('verdict').asText()).isEqualTo('IN_SYNC')
    assertThat(after.get('next').asInt()).isEqualTo(11)

    def database = situation.database()
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
}
