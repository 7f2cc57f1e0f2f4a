import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

Situation.verify(context) { situation ->
    // Each module imports ten rows more, and each has to be repaired and looked at.
    for (module in [one: 11, two: 21]) {
        def folder = Path.of(module.key, 'target', 'seqfix')
        def repaired = sequence(situation.report(folder, 'reset'), 'employees_emp_id_seq')
        assertThat(repaired.at('/repair/outcome').asText()).as(module.key).isEqualTo('DONE')
        assertThat(repaired.at('/repair/next').asInt()).as(module.key).isEqualTo(module.value)
        def checked = sequence(situation.report(folder, 'check'), 'employees_emp_id_seq')
        assertThat(checked.get('next').asInt()).as(module.key).isEqualTo(module.value)
    }
    def database = situation.database()
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(21)
}
