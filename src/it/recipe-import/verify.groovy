import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def database = situation.database()
    def expected = [customers_id_seq: 4L, orders_id_seq: 51L]
    if (context.get('restored')) {
        expected.suppliers_id_seq = 31L
    }
    expected.each { name, next ->
        assertThat(sequence(situation.report('check'), name).get('verdict').asText()).as(name).isEqualTo('DRIFTED')
        assertThat(sequence(situation.report('reset'), name).at('/repair/outcome').asText()).as(name).isEqualTo('DONE')
        assertThat(database.queryLong("select nextval('${name}')".toString())).as(name).isEqualTo(next)
    }
}
