import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def database = situation.database()
    def failures = situation.log().findAll { it.startsWith('[ERROR] Failed to execute goal') }
    assertThat(failures).hasSize(5)
    assertThat(failures[2]).contains('databases: element 2 leads to database ' + database.name() + '_a at ',
            'which is there already; take one of the two out')
    assertThat(failures[3]).contains("Cannot find 'uri' in class io.github.seqfix.maven.DatabaseElement")
    assertThat(failures[4]).contains('databases: <url> stands beside connections that have one each')
    assertThat(situation.log()).noneMatch { it.contains(database.password()) }

    ['a', 'b', 'c', 'test'].each { tenant ->
        def name = database.name() + '_' + tenant
        database.server().connect(name, database.user(), database.password()).withCloseable { connection ->
            def rows = connection.createStatement().executeQuery("select nextval('orders_id_seq')")
            rows.next()
            assertThat(rows.getLong(1)).isEqualTo(tenant == 'test' ? 1L : 11L)
        }
        database.execute("drop database $name")
    }
}
