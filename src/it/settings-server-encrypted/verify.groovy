import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

// The drift is found, so it logged in: the test servers ask for passwords.
Situation.verify(context) { situation ->
    assertThat(situation.report('check').at('/summary/drifted').asInt()).isEqualTo(1)
}
