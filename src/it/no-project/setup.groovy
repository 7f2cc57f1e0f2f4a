import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
situation.passConnection()
situation.pass('seqfix.reportDirectory', new File(basedir, 'reports').path)
