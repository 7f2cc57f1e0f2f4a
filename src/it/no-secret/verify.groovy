import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def secrets = ['WRONG-SECRET', situation.database().password()]
    // Under -X Maven itself prints the parameter that holds the URL: not ours to prevent.
    def ours = situation.log().findAll { !it.startsWith('[DEBUG]   (f) url = ') }
    assertThat(ours.findAll { line -> secrets.any { line.contains(it) } }).isEmpty()
    // What was searched holds our stack traces and debug output.
    assertThat(ours.any { it.contains('at io.github.seqfix.') }).isTrue()
    assertThat(ours.any { it.startsWith('[DEBUG] IN_SYNC') }).isTrue()

    assertThat(situation.reports()).isNotEmpty()
    situation.reports().each {
        assertThat(basedir.toPath().resolve(it)).content().doesNotContain(secrets)
    }
}
