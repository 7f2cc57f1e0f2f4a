import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

try {
    Situation.verify(context) { situation ->
        def reset = sequence(situation.report('reset'), 'orders_id_seq')
        assertThat(reset.get('edge').asInt()).isEqualTo(100)
        assertThat(reset.at('/repair/next').asInt()).isEqualTo(1101)
        assertThat(reset.at('/repair/note').asText()).contains('the active subscription cut_over writes into')

        def after = sequence(situation.report('check'), 'orders_id_seq')
        assertThat(after.get('edge').asInt()).isEqualTo(600)
        assertThat(after.get('verdict').asText()).isEqualTo('IN_SYNC')
        assertThat(situation.database().queryLong("insert into orders (note) values ('new') returning id")).isEqualTo(1101)
    }
} finally {
    context.get('server').close()
}
