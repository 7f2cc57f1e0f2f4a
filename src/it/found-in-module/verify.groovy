import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

Situation.verify(context) { situation ->
    def database = situation.database()
    for (module in ['', 'shop-core/', 'shop-app/']) {
        def reports = Path.of(module + 'target/seqfix')
        assertThat(sequence(situation.report(reports, 'reset'), 'employees_emp_id_seq').at('/repair/outcome').asText())
                .as(module).isEqualTo('DONE')
        assertThat(situation.report(reports, 'check').at('/server/database').asText())
                .as(module).isEqualTo(database.name())
        assertThat(situation.report(reports, 'check').at('/connection/source').asText())
                .as(module).isEqualTo('spring.datasource in application.yml of module shop-app')
    }
    assertThat(situation.log().findAll { it.contains('already done in this build') }).hasSize(2)
    assertThat(situation.log().findAll { it.startsWith('[INFO] database: ') }).hasSize(4)
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
}
