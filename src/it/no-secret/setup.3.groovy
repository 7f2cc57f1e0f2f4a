import io.github.seqfix.testing.Situation

// The right one.
def database = Situation.of(context).database()
Situation.of(context).pass('seqfix.url', "${database.url()}?user=${database.user()}&password=${database.password()}")
