import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def database = situation.database()
    assertThat(situation.failure()).contains("run: mvn seqfix:reset@stock -Dseqfix.user=${database.user()}"
            + " -Dstock.url=${database.url()}, with -Dseqfix.password given again")

    // Which server it is, and why, stands before what was done there.
    def log = situation.log()
    def connected = log.findLastIndexOf {
        it == ("[INFO] database: jdbc:postgresql://${database.host()}:${database.port()}/${database.name()} as"
                + " ${database.user()} (from the POM, user from -Dseqfix.user)")
    }
    def repaired = log.findIndexOf { it.contains('done: next 11') }
    assertThat(log.findIndexOf { it.startsWith('[INFO] database: ') }).isBetween(0, repaired)
    assertThat(connected).isGreaterThan(repaired)

    def server = situation.report('check-stock').get('server')
    assertThat(server.get('host').asText()).isEqualTo(database.host())
    assertThat(server.get('port').asInt()).isEqualTo(database.port())
    assertThat(server.get('role').asText()).isEqualTo(database.user())
    assertThat(situation.report('check-stock').at('/connection/source').asText())
            .isEqualTo('the POM, user from -Dseqfix.user')
    assertThat(situation.report('check-stock').get('outcome').asText()).isEqualTo('PASSED')
}
