import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

Situation.verify(context) { situation ->
    def failures = situation.log().findAll { it.startsWith('[ERROR] Failed to execute goal') }
    assertThat(failures).hasSize(6)
    assertThat(failures[0]).contains("dryRun: 'yes' is not known; it must be one of true, false")
    assertThat(failures[1]).contains('-Dseqfix.dry-run is no property of seqfix; write -Dseqfix.dryRun')
    assertThat(failures[2]).contains('-DdryRun sets nothing here; write -Dseqfix.dryRun')
    assertThat(failures[3]).contains("<dryrun> in the POM's configuration", 'the nearest are <dryRun>')
    assertThat(failures[4]).contains("-Dseqfix.url sets nothing: in Maven the POM's <url> takes precedence", '${seqfix.url}')
    assertThat(failures[5]).contains("skip: 'yes' is not known; it must be one of true, false")

    def planned = sequence(situation.report('reset'), 'employees_emp_id_seq')
    assertThat(planned.at('/repair/outcome').asText()).isEqualTo('PLANNED')
    // Nothing was written, seven times.
    assertThat(situation.database().queryString('select is_called from employees_emp_id_seq')).isEqualTo('f')
}
