import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
situation.passUrl()
situation.pass('seqfix.user', situation.database().user())
situation.pass('seqfix.password', 'not-the-password')
