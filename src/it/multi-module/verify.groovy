import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

Situation.verify(context) { situation ->
    // Five modules call both goals; whichever runs them, each has both reports in its own folder.
    for (module in ['', 'one/', 'two/', 'three/', 'four/']) {
        assertThat(sequence(situation.report(Path.of(module + 'target/seqfix'), 'check'), 'employees_emp_id_seq')
                .get('verdict').asText()).as(module).isEqualTo('IN_SYNC')
        assertThat(sequence(situation.report(Path.of(module + 'target/seqfix'), 'reset'), 'employees_emp_id_seq')
                .at('/repair/outcome').asText()).as(module).isEqualTo('DONE')
    }
    assertThat(situation.log().findAll { it.contains('already done in this build') }).hasSize(8)

    def database = situation.database()
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
}
