import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

Situation.verify(context) { situation ->
    def database = situation.database()
    def line = ("[INFO] database: jdbc:postgresql://${database.host()}:${database.port()}/${database.name()} as"
            + " ${database.user()} (from flyway-maven-plugin)").toString()
    assertThat(situation.log().findAll { it == line }).hasSize(3)
    assertThat(situation.failure()).contains("employees_emp_id_seq is DRIFTED", ":reset -Dit.url=${database.url()}"
            + " -Dit.user=${database.user()}, with -Dit.password given again")

    def reports = Path.of('target/seqfix')
    assertThat(situation.report(reports, 'check').at('/connection/source').asText()).isEqualTo('flyway-maven-plugin')
    assertThat(sequence(situation.report(reports, 'reset'), 'employees_emp_id_seq').at('/repair/outcome').asText())
            .isEqualTo('DONE')
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)

    // Under -X, too; where seqfix has no parameter for it, Maven prints none.
    assertThat(situation.log().findAll { it.contains(database.password()) }).isEmpty()
    assertThat(situation.log().any { it.startsWith('[DEBUG] IN_SYNC') }).isTrue()
}
