import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

assertThat(Situation.of(context).reports().collect { it.toString().replace('\\', '/') })
        .contains('two/target/seqfix/seqfix-reset.json')
        .doesNotContain('one/target/seqfix/seqfix-reset.json', 'target/seqfix/seqfix-reset.json')
return true
