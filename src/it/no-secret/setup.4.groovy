import io.github.seqfix.testing.Situation

// The right one from settings.xml.
def situation = Situation.of(context)
situation.pass('seqfix.url', situation.database().url())
situation.pass('it.server.username', situation.database().user())
situation.pass('it.server.password', situation.database().password())
