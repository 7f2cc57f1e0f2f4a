import io.github.seqfix.testing.Situation

def situation = Situation.of(context)
situation.passConnection()
situation.pass('seqfix.databases', situation.database().name() + '_*,!*_test')
return true
