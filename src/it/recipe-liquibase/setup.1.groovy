import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
situation.pass('it.url', situation.database().url())
situation.pass('it.user', situation.database().user())
situation.pass('it.password', situation.database().password())
