import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def failures = situation.log().findAll { it.startsWith('[ERROR] Failed to execute goal') }
    assertThat(failures).hasSize(2)
    assertThat(failures[0]).contains('NOTHING_FOUND: nothing was looked at', situation.database().name())
    assertThat(failures[1]).contains('url names no database')

    def warnings = situation.log().findAll { it.startsWith('[WARNING]') }
    assertThat(warnings.findAll { it.contains('nothing was looked at: database') }).hasSize(2)
    assertThat(warnings.findAll { it.contains('jakarta.persistence-api is among the dependencies') }).isNotEmpty()

    // The last one looked at what is there, and was not to mind.
    assertThat(situation.report('check').at('/summary/drifted').asInt()).isEqualTo(1)
}
