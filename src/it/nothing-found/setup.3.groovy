import io.github.seqfix.testing.Situation

def database = Situation.of(context).database()
Situation.of(context).pass('seqfix.url', "jdbc:postgresql://${database.host()}:${database.port()}/")
