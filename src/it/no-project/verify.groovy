import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

Situation.verify(context) { situation ->
    assertThat(new File(basedir, 'pom.xml')).doesNotExist()
    // Without a POM that knows the prefix, the command that repairs must be spelt out.
    assertThat(situation.failure()).contains('mvn io.github.seqfix:seqfix-maven-plugin:').contains(':reset')

    // Where the user stands, and nowhere else: not in a folder that is called like an expression.
    assertThat(basedir.list()).contains('seqfix').doesNotContain('target').noneMatch { it.contains('$') }
    assertThat(situation.log()).contains('[INFO] report: ' + new File(basedir, 'seqfix/seqfix-check.json'))

    def repaired = sequence(situation.report(Path.of('seqfix'), 'reset'), 'employees_emp_id_seq')
    assertThat(repaired.at('/repair/outcome').asText()).isEqualTo('DONE')
    def after = sequence(situation.report(Path.of('seqfix'), 'check'), 'employees_emp_id_seq')
    assertThat(after.get('verdict').asText()).isEqualTo('IN_SYNC')
    def database = situation.database()
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
}
