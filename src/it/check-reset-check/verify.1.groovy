import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

def found = sequence(Situation.of(context).report('check'), 'employees_emp_id_seq')
assertThat(found.get('verdict').asText()).isEqualTo('DRIFTED')
// The insert that failed has taken the 1.
assertThat(found.get('next').asInt()).isEqualTo(2)
return true
