import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
def database = situation.database()
new File(basedir, '.env').text = """\
        DB_HOST=${InetAddress.getByName(database.host()).hostAddress}
        DB_PORT=${database.port()}
        DB_NAME=${database.name()}
        DB_USER=${database.user()}
        DB_PASSWORD='${database.password()}'
        """.stripIndent()
return true
