import io.github.seqfix.testing.Situation

// The build's own database leads to the server; the tenants are named after it.
def situation = Situation.prepare(basedir, context)
def database = situation.database()
['a', 'b', 'c', 'test'].each { tenant ->
    def name = database.name() + '_' + tenant
    database.execute("create database $name")
    database.server().connect(name, database.user(), database.password()).withCloseable { connection ->
        connection.createStatement().execute(new File(basedir, 'tenant.sql').text)
    }
    situation.pass('it.url.' + tenant, database.url().replace(database.name(), name))
}
situation.pass('it.server.username', database.user())
situation.pass('it.server.password', database.password())
situation.passConnection()
situation.pass('seqfix.databases', situation.database().name() + '_*,!*_test')
return true
