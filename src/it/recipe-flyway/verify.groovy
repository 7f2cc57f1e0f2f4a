import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def report = situation.report('check')
    assertThat(report.at('/summary/inSync').asInt()).isEqualTo(2)
    assertThat(report.at('/summary/total').asInt()).isEqualTo(2)
    def database = situation.database()
    assertThat(database.queryLong('select count(*) from flyway_schema_history where success')).isEqualTo(3)
    assertThat(database.queryLong("insert into employees (name) values ('new') returning emp_id")).isEqualTo(11)
    assertThat(database.queryLong('insert into "Odd ""Orders" default values returning "Order Id"')).isEqualTo(21)
    assertThat(situation.log()).anyMatch { it.contains('next moved from 1 to 11') }
}
