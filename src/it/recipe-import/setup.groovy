import io.github.seqfix.testing.Situation
import org.postgresql.PGConnection

if (context.containsKey(Situation.name)) {
    return true
}
def situation = Situation.prepare(basedir, context)
situation.passConnection()
def database = situation.database()

database.connect().withCloseable { connection ->
    new File(basedir, 'customers.csv').withReader { rows ->
        connection.unwrap(PGConnection).copyAPI.copyIn('copy customers from stdin (format csv, header)', rows)
    }
}

// suppliers.dump holds the whole database: pg_dump --format=custom --no-owner --no-acl --file=suppliers.dump company
def restored = false
try {
    def program = new ProcessBuilder('pg_restore', '--data-only', '--table=suppliers', "--dbname=${database.name()}",
            'suppliers.dump').directory(basedir).redirectErrorStream(true)
            .redirectOutput(new File(basedir, 'pg_restore.log'))
    program.environment() << [PGHOST: database.host(), PGPORT: database.port() as String, PGUSER: database.user(),
            PGPASSWORD: database.password()]
    restored = program.start().waitFor() == 0
    if (!restored) {
        throw new IllegalStateException('pg_restore: ' + new File(basedir, 'pg_restore.log').text)
    }
} catch (IOException e) {
    println "pg_restore is not installed on this machine: recipe-import goes without it (${e.message})"
}
context.put('restored', restored)
return true
