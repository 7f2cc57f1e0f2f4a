import io.github.seqfix.testing.Situation

// Before the host, where JDBC does not know it.
def database = Situation.of(context).database()
Situation.of(context).pass('seqfix.url', "jdbc:postgresql://postgres:WRONG-SECRET@${database.host()}:${database.port()}/${database.name()}")
