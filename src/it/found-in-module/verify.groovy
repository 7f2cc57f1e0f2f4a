import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

Situation.verify(context) { situation ->
    def database = situation.database()
    def reset = situation.report('reset')
    assertThat(sequence(reset, 'employees_emp_id_seq').at('/repair/outcome').asText()).isEqualTo('DONE')
    def check = situation.report(Path.of('shop-core/target/seqfix'), 'check')
    for (report in [reset, check]) {
        assertThat(report.at('/server/database').asText()).isEqualTo(database.name())
        assertThat(report.at('/connection/source').asText())
                .isEqualTo('spring.datasource in application.yml of module shop-app')
    }
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
}
