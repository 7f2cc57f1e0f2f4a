import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

def situation = Situation.of(context)
assertThat(situation.reports().collect { it.fileName.toString() }).containsExactlyInAnyOrder(
        *['stock', 'shop'].collectMany { id -> ['json', 'html', 'xml', 'md', 'sql'].collect { "seqfix-check-$id.$it".toString() } })
// failOn=NONE: the drift of the second is reported and fails nothing.
assertThat(situation.report('check-stock').at('/summary/drifted').asInt()).isZero()
assertThat(situation.report('check-shop').at('/summary/drifted').asInt()).isOne()
assertThat(situation.log()).contains(
        '[INFO] report: ' + new File(basedir, 'target/seqfix/seqfix-check-stock.json'),
        '[INFO] report: ' + new File(basedir, 'target/seqfix/seqfix-check-shop.sql'))
// Each execution has appended to the summary of the job.
assertThat(new File(basedir, 'step-summary.md').text.readLines().findAll { it.startsWith('#') }).containsExactly(
        '## seqfix:check passed', '## seqfix:check passed', '### Worth knowing: 1')
return true
