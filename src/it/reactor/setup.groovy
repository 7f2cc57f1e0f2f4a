import io.github.seqfix.testing.Situation

Situation.prepare(basedir, context).passConnection()
