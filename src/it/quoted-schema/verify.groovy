import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def report = situation.report('reset')
    assertThat(report.at('/summary/total').asInt()).isEqualTo(1)
    def repaired = report.at('/sequences/0')
    assertThat(repaired.get('schema').asText()).isEqualTo('Odd Schema.v1')
    assertThat(repaired.at('/columns/0/table').asText()).isEqualTo('The "Ord.ers"')
    assertThat(repaired.at('/columns/0/column').asText()).isEqualTo('Id No.')
    assertThat(repaired.at('/repair/outcome').asText()).isEqualTo('DONE')
    assertThat(situation.report('check').at('/summary/inSync').asInt()).isEqualTo(1)

    def database = situation.database()
    def insert = $/insert into "Odd Schema.v1"."The ""Ord.ers""" (note) values ('new') returning "Id No."/$
    assertThat(database.queryLong(insert)).isEqualTo(11)
    assertThat(database.queryString('select is_called from other_id_seq')).isEqualTo('f')
}
