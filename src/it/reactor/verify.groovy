import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation
import java.nio.file.Path

Situation.verify(context) { situation ->
    for (module in ['two', 'three']) {
        assertThat(situation.report(Path.of(module, 'target', 'seqfix'), 'check').at('/summary/inSync').asInt())
                .as(module).isEqualTo(1)
    }
    assertThat(situation.database().queryLong("insert into two.employees (name) values ('new') returning emp_id"))
            .isEqualTo(11)
}
