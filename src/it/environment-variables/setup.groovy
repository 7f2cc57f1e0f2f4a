import io.github.seqfix.testing.Situation

def database = Situation.prepare(basedir, context).database()
new File(basedir, 'mvn-with-environment').with {
    text = """\
        #!/bin/sh
        export PGHOST='${database.host()}' PGPORT='${database.port()}' PGDATABASE='${database.name()}'
        export PGUSER='${database.user()}' PGPASSWORD='${database.password()}'
        exec '${System.getProperty('maven.home')}/bin/mvn' "\$@"
        """.stripIndent()
    executable = true
}
