import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

def sources = [
        'flyway-conf'   : 'flyway.url in flyway.conf',
        'flyway-toml'   : 'environment development in flyway.toml',
        'hibernate'     : 'hibernate.connection in hibernate.properties',
        'jooq'          : 'execution default of jooq-codegen-maven',
        'liquibase'     : 'liquibase.command.url in liquibase.properties',
        'micronaut'     : 'datasources.default in application.yml',
        'persistence'   : 'persistence unit shop in META-INF/persistence.xml',
        'spring-profile': 'spring.datasource in application-local.properties',
]
Situation.verify(context) { situation ->
    assertThat(context.databases.keySet()).containsExactlyInAnyOrderElementsOf(sources.keySet())
    sources.each { module, source ->
        def database = context.databases[module]
        def folder = Path.of(module, 'target', 'seqfix')
        def before = situation.report(Path.of(module, 'target', 'before'), 'check-before')
        def reset = situation.report(folder, 'reset')
        def check = situation.report(folder, 'check')
        for (report in [before, reset, check]) {
            assertThat(report.at('/server/database').asText()).as(module).isEqualTo(database.name())
            assertThat(report.at('/connection/source').asText()).isEqualTo(source + ' of module ' + module)
        }
        assertThat(sequence(before, 'employees_emp_id_seq').get('verdict').asText()).as(module).isEqualTo('DRIFTED')
        assertThat(sequence(reset, 'employees_emp_id_seq').at('/repair/outcome').asText()).as(module).isEqualTo('DONE')
        assertThat(sequence(check, 'employees_emp_id_seq').get('verdict').asText()).as(module).isEqualTo('IN_SYNC')
        assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
        database.close()
    }
}
