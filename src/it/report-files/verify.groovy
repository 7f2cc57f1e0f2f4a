import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    // The second build ended in its first execution: the second one has not run again, and its report is still true.
    assertThat(situation.reports().collect { it.fileName.toString() })
            .containsExactlyInAnyOrder(*['json', 'html', 'xml', 'md', 'sql'].collect { "seqfix-check-shop.$it".toString() })

    assertThat(situation.log().findAll { it.startsWith('[ERROR] Failed to execute goal') }).last().asString()
            .contains('reportDirectory: cannot write to', 'pom.xml')
    // Noticed before anything was repaired.
    assertThat(situation.database().queryString('select is_called from shop.orders_id_seq')).isEqualTo('f')
}
