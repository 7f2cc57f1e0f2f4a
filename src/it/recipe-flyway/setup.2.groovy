import static java.nio.file.Files.copy
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

assertThat(Situation.of(context).failure()).contains('employees_emp_id_seq is DRIFTED')
copy(new File(basedir, 'target/seqfix/seqfix-check.sql').toPath(),
        new File(basedir, 'src/main/resources/db/migration/V3__repair_sequences.sql').toPath())
return true
