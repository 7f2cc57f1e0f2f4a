import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

// Without the module whose rows collide nothing is wrong, so it is named.
def situation = Situation.of(context)
def shared = sequence(situation.report('check'), 'shared_seq')
assertThat(shared.get('verdict').asText()).isEqualTo('IN_SYNC')
assertThat(shared.findValuesAsText('table')).containsExactly('orders')
assertThat(situation.log().findAll { it.startsWith('[WARNING] entities:') })
        .containsExactly('[WARNING] entities: this build leaves out stock (-pl, -rf), so what the entities there say of'
                + ' sequences is not known: build all that shares the database, or set entities=false')
return true
