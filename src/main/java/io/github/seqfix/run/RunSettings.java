package io.github.seqfix.run;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Scope;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import java.util.List;

/**
 * All that decides what a run does: two runs with equal settings do the same.
 *
 * @param databases which databases it looks at
 * @param scope which sequences are looked at
 * @param declarations what is known of bindings beyond the catalog
 * @param nearLimitPercent from which share of its range on, in percent, a sequence in sync is NEAR_LIMIT
 * @param action what is done with what was found
 */
public record RunSettings(
        DatabaseSelection databases, Scope scope, Declarations declarations, int nearLimitPercent, Action action) {

    /** A run over databases that are named one by one, at least one. */
    public RunSettings(
            List<ConnectionSettings> databases,
            Scope scope,
            Declarations declarations,
            int nearLimitPercent,
            Action action) {
        this(new DatabaseSelection.Named(databases), scope, declarations, nearLimitPercent, action);
    }
}
