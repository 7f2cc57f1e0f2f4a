import static java.nio.file.Files.copy
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

assertThat(Situation.of(context).failure()).contains('employees_emp_id_seq is DRIFTED')
def folder = new File(basedir, 'src/main/resources/db')
copy(new File(basedir, 'target/seqfix/seqfix-check.sql').toPath(), new File(folder, 'repair-sequences.sql').toPath())
new File(folder, 'changelog.yaml') << '''\
  - changeSet:
      id: repair-sequences
      author: shop
      changes:
        - sqlFile: {path: repair-sequences.sql, relativeToChangelogFile: true, splitStatements: false}
'''
return true
