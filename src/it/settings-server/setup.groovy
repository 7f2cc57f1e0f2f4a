import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
situation.passUrl()
situation.pass('it.server.username', situation.database().user())
situation.pass('it.server.password', situation.database().password())
