import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    // Five modules call both goals; each writes its report where it ran.
    assertThat(situation.reports().collect { it.fileName.toString() })
            .containsExactlyInAnyOrder('seqfix-check.json', 'seqfix-reset.json')
    assertThat(situation.log().findAll { it.contains('already done in this build') }).hasSize(8)

    def repaired = sequence(situation.report('reset'), 'employees_emp_id_seq')
    assertThat(repaired.at('/repair/outcome').asText()).isEqualTo('DONE')
    def database = situation.database()
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
}
