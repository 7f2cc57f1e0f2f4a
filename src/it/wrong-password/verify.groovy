import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    assertThat(situation.failure())
            .contains('password', situation.database().user())
            .doesNotContain('not-the-password')
    assertThat(situation.reports()).isEmpty()
}
