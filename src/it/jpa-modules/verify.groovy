import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.EntityBuild
import io.github.seqfix.testing.Situation

// What failed before the repair is what the check had said: the movements.
assertThat(Situation.of(context).log().findAll { it.contains('duplicate key value violates unique constraint "movement_pkey"') })
        .isNotEmpty()
EntityBuild.verifyHealth(context)
