import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation


Situation.verify(context) { situation ->
    def secrets = ['WRONG-SECRET', situation.database().password()]
    // Under -X Maven itself prints the parameter that holds the URL: not ours to prevent.
    def ours = situation.log().findAll { !it.startsWith('[DEBUG]   (f) url = ') }
    assertThat(ours.findAll { line -> secrets.any { line.contains(it) } }).isEmpty()
    // It has seen stack traces and debug output.
    assertThat(ours).anyMatch { it.contains('at io.github.seqfix.maven.AbstractSeqfixMojo') }
    assertThat(ours).anyMatch { it.startsWith('[DEBUG] ') }

    assertThat(situation.reports()).isNotEmpty()
    situation.reports().each {
        assertThat(basedir.toPath().resolve(it)).content().doesNotContain(secrets)
    }
}
