import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    assertThat(new File(basedir, 'pom.xml')).doesNotExist()
    // Without a POM that knows the prefix, the command that repairs must be spelt out.
    assertThat(situation.failure()).contains('mvn io.github.seqfix:seqfix-maven-plugin:').contains(':reset')

    def repaired = sequence(situation.report(basedir.toPath().resolve('reports'), 'reset'), 'employees_emp_id_seq')
    assertThat(repaired.at('/repair/outcome').asText()).isEqualTo('DONE')
    def after = sequence(situation.report(basedir.toPath().resolve('reports'), 'check'), 'employees_emp_id_seq')
    assertThat(after.get('verdict').asText()).isEqualTo('IN_SYNC')
    def database = situation.database()
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
}
