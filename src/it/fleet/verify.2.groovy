import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

def situation = Situation.of(context)
def report = situation.report('reset')
assertThat(report.get('databases')*.get('failure')*.isNull()).containsExactly(true, false, true)
assertThat(report.get('databases')*.at('/connection/source')*.asText())
        .containsExactly('the POM, user from serverId plain', 'the POM', 'the POM, user from serverId plain')
assertThat(report.get('sequences')*.at('/repair/outcome')*.asText()).containsExactly('DONE', 'DONE')
assertThat(situation.log().findAll { it.startsWith('[ERROR] Failed to execute goal') }.last())
        .contains('1 of 3 databases could not be looked at: the server refused the password for database '
                + situation.database().name() + '_b')
return true
