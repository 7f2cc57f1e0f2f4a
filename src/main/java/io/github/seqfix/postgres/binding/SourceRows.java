package io.github.seqfix.postgres.binding;

import java.util.List;

/**
 * What was read of functions and of what calls them.
 *
 * @param functions the functions that draw
 * @param triggers the triggers that call one of them
 * @param defaults the defaults that call functions, and those of views
 */
record SourceRows(List<FunctionRow> functions, List<TriggerRow> triggers, List<IndirectDefault> defaults) {
    SourceRows {
        functions = List.copyOf(functions);
        triggers = List.copyOf(triggers);
        defaults = List.copyOf(defaults);
    }
}
