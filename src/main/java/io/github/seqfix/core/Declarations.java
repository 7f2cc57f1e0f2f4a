package io.github.seqfix.core;

import java.util.List;

/**
 * The bindings that are known beyond the catalog.
 *
 * @param bindings mappings and what entities tell
 * @param namingRules opt-in rules over names
 * @param unread what may draw from a sequence and cannot be read, a phrase each
 */
public record Declarations(List<DeclaredBinding> bindings, List<NamingRule> namingRules, List<String> unread) {
    public static final Declarations NONE = new Declarations(List.of(), List.of());

    public Declarations {
        bindings = List.copyOf(bindings);
        namingRules = List.copyOf(namingRules);
        unread = List.copyOf(unread);
    }

    /** Declarations besides which nothing draws from a sequence. */
    public Declarations(List<DeclaredBinding> bindings, List<NamingRule> namingRules) {
        this(bindings, namingRules, List.of());
    }

    /** Whether the catalog is all there is. */
    public boolean isEmpty() {
        return bindings.isEmpty() && namingRules.isEmpty();
    }
}
