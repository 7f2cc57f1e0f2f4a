import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def report = situation.report('check')
    assertThat(report.get('goal').asText()).isEqualTo('check')
    assertThat(report.at('/server/database').asText()).isEqualTo(situation.database().name())
    assertThat(report.at('/summary/total').asInt()).isEqualTo(3)
    assertThat(report.at('/summary/inSync').asInt()).isEqualTo(3)
    assertThat(sequence(report, 'employees_emp_id_seq').get('next').asInt()).isEqualTo(2)
    assertThat(sequence(report, 'offices_office_id_seq').get('next').asInt()).isEqualTo(1)
    assertThat(sequence(report, 'offices_office_id_seq').get('edge').isNull()).isTrue()
    assertThat(sequence(report, 'orders_order_id_seq').get('next').asInt()).isEqualTo(501)
}
