import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def report = situation.report('reset')
    assertThat(report.at('/summary/repaired').asInt()).isEqualTo(2)
    assertThat(report.at('/summary/failed').asInt()).isEqualTo(1)

    def refused = sequence(report, 'full_up_id_seq')
    assertThat(refused.get('verdict').asText()).isEqualTo('EXHAUSTED')
    assertThat(refused.at('/repair/outcome').asText()).isEqualTo('REFUSED')
    assertThat(refused.at('/repair/error').asText()).contains('no value of the sequence is left')
    assertThat(refused.at('/repair/next').isNull()).isTrue()

    // The one that cannot be repaired lies between the others, and holds neither up.
    for (def done : ['employees_emp_id_seq': 11, 'orders_id_seq': 6]) {
        def repair = sequence(report, done.key).get('repair')
        assertThat(repair.get('outcome').asText()).isEqualTo('DONE')
        assertThat(repair.get('method').asText()).isEqualTo('RESTART')
        assertThat(repair.get('verdict').asText()).isEqualTo('IN_SYNC')
        assertThat(repair.get('next').asInt()).isEqualTo(done.value)
        assertThat(situation.database().queryString("select nextval('${done.key}')")).isEqualTo(done.value.toString())
    }

    // It fails once, at the end.
    assertThat(situation.failure()).contains('not repaired: public.full_up_id_seq is EXHAUSTED').doesNotContain('orders')
}
