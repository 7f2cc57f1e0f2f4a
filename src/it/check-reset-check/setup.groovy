import static org.assertj.core.api.Assertions.assertThatThrownBy

import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
situation.passConnection()
assertThatThrownBy { situation.database().execute("insert into employees (name) values ('new')") }
        .hasMessageContaining('duplicate key')
return true
