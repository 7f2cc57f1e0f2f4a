package io.github.seqfix.run;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Scope;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import java.util.List;

/**
 * All that decides what a run does: two runs with equal settings do the same.
 *
 * @param databases how to reach each database, at least one
 * @param scope which sequences are looked at
 * @param declarations what is known of bindings beyond the catalog
 * @param nearLimitPercent from which share of its range on, in percent, a sequence in sync is NEAR_LIMIT
 * @param action what is done with what was found
 */
public record RunSettings(
        List<ConnectionSettings> databases,
        Scope scope,
        Declarations declarations,
        int nearLimitPercent,
        Action action) {

    public RunSettings {
        databases = List.copyOf(databases);
    }
}
