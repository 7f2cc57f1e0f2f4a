import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def database = situation.database()
    def log = situation.log()
    def failures = log.findAll { it.startsWith('[ERROR] Failed to execute goal') }
    assertThat(failures).hasSize(5)

    assertThat(failures[0]).contains('the project names several databases; choose one')
    assertThat(log).contains(
            ("[ERROR]   -Dseqfix.dataSource=stock, to ${database.url()}"
                    + ' (execution stock of flyway-maven-plugin)').toString(),
            '[ERROR]   -Dseqfix.dataSource=users, to jdbc:postgresql://192.0.2.1:5432/users'
                    + ' (execution users of flyway-maven-plugin)')
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)

    assertThat(failures[1]).contains('execution users of flyway-maven-plugin leads to jdbc:postgresql://192.0.2.1:5432/users;'
            + ' to allow it, add -Dseqfix.discover=true, or name it with -Dseqfix.url=jdbc:postgresql://192.0.2.1:5432/users')
    assertThat(failures[2]).contains('cannot connect to database users at 192.0.2.1:5432')
    assertThat(failures[3]).contains('no database is named; what the project names is of no use here')
    assertThat(log).contains('[ERROR]   execution stock of flyway-maven-plugin: its data source is called stock')
    assertThat(log).contains('[ERROR]   <url>jdbc:postgresql://localhost:5432/found-several</url>')
    assertThat(failures[4]).contains('no database is named: set url')

    assertThat(log.findAll { it.contains(database.password()) || it.contains('a-secret') }).isEmpty()
}
