import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

def situation = Situation.of(context)
assertThat(situation.failure()).contains('on project two', 'two.employees_emp_id_seq')
assertThat(situation.report(Path.of('two/target/seqfix'), 'check').at('/summary/drifted').asInt()).isEqualTo(1)
assertThat(new File(basedir, 'three/target')).doesNotExist()
return true
