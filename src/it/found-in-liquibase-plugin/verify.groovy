import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

// The profile that is not active names another database, and is not asked.
Situation.verify(context) { situation ->
    def report = situation.report('check')
    assertThat(report.at('/server/database').asText()).isEqualTo(situation.database().name())
    assertThat(report.at('/summary/drifted').asInt()).isEqualTo(1)
    assertThat(report.at('/connection/source').asText())
            .isEqualTo('url in database/development.properties, user from serverId plain')
}
