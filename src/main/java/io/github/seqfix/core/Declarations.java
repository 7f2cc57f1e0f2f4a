package io.github.seqfix.core;

import java.util.List;

/**
 * The bindings that are known beyond the catalog.
 *
 * @param bindings mappings and what entities tell
 * @param namingRules opt-in rules over names
 */
public record Declarations(List<DeclaredBinding> bindings, List<NamingRule> namingRules) {
    public static final Declarations NONE = new Declarations(List.of(), List.of());

    public Declarations {
        bindings = List.copyOf(bindings);
        namingRules = List.copyOf(namingRules);
    }

    /** Whether the catalog is all there is. */
    public boolean isEmpty() {
        return bindings.isEmpty() && namingRules.isEmpty();
    }
}
