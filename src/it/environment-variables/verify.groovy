import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def report = situation.report('check')
    assertThat(report.at('/server/database').asText()).isEqualTo(situation.database().name())
    assertThat(report.at('/summary/drifted').asInt()).isEqualTo(1)
}
