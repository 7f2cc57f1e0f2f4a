import io.github.seqfix.testing.Situation

def write = { more ->
    def database = Situation.of(context).database()
    new File(basedir, 'mvn-with-environment').with {
        text = """\
            #!/bin/sh
            export PGHOST='${database.host()}' PGPORT='${database.port()}' PGDATABASE='${database.name()}'
            export PGUSER='${database.user()}' PGPASSWORD='${database.password()}' ${more}
            exec '${System.getProperty('maven.home')}/bin/mvn' "\$@"
            """.stripIndent()
        executable = true
    }
}
Situation.prepare(basedir, context)
context.put('write', write)
write("PGSSLCRL='/revoked'")
