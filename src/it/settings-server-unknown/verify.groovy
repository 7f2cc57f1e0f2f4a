import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    assertThat(situation.failure()).contains('serverId', 'settings.xml', "'not-there'")
    assertThat(situation.reports()).isEmpty()
}
