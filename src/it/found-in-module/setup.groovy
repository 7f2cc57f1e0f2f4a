import io.github.seqfix.testing.Situation

if (!context.containsKey(Situation.name)) {
    def situation = Situation.prepare(basedir, context)
    situation.pass('DB_HOST', situation.database().host())
    situation.pass('DB_PORT', situation.database().port().toString())
    situation.pass('DB_NAME', situation.database().name())
    situation.pass('DB_USER', situation.database().user())
    situation.pass('DB_PASSWORD', situation.database().password())
}
