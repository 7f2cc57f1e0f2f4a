import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
situation.pass('it.server.username', situation.database().user())
situation.pass('it.server.password', situation.database().password())
def file = new File(basedir, 'database/development.properties')
file.parentFile.mkdirs()
file.setText("url: ${situation.database().url()}\n")
