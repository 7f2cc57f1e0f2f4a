import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

def situation = Situation.of(context)
assertThat(situation.reports().collect { it.fileName.toString() }).containsExactlyInAnyOrder(
        'seqfix-check-stock.json', 'seqfix-check-stock.sql', 'seqfix-check-shop.json', 'seqfix-check-shop.sql')
// failOn=NONE: the drift of the second is reported and fails nothing.
assertThat(situation.report('check-stock').at('/summary/drifted').asInt()).isZero()
assertThat(situation.report('check-shop').at('/summary/drifted').asInt()).isOne()
assertThat(situation.log()).contains(
        '[INFO] report: ' + new File(basedir, 'target/seqfix/seqfix-check-stock.json'),
        '[INFO] report: ' + new File(basedir, 'target/seqfix/seqfix-check-shop.sql'))
return true
