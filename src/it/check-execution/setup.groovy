import io.github.seqfix.testing.Situation

if (!context.containsKey(Situation.name)) {
    def situation = Situation.prepare(basedir, context)
    situation.pass('stock.url', situation.database().url())
    situation.pass('seqfix.user', situation.database().user())
    situation.pass('seqfix.password', situation.database().password())
}
