import io.github.seqfix.testing.Situation

// A wrong password among the URL's parameters.
def situation = Situation.prepare(basedir, context)
situation.pass('seqfix.url', situation.database().url() + '?user=postgres&password=WRONG-SECRET')
