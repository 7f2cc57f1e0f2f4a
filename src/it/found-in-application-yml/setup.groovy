import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
situation.passAddress()
// As the application does when it starts.
situation.database().execute(new File(basedir, 'src/main/resources/db/migration/V1__customers.sql').text)
return true
