import io.github.seqfix.testing.Situation

Situation.of(context).passConnection()
