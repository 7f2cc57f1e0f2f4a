import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

def situation = Situation.of(context)
def report = situation.report('reset')
// The others were repaired before.
assertThat(report.get('databases')*.at('/summary/repaired')*.asInt()).containsExactly(0, 1, 0)
assertThat(report.get('databases')*.at('/summary/inSync')*.asInt()).containsExactly(1, 0, 1)
return true
