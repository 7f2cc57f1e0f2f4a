package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rules of several JPA providers together, for a project that does not show which one it uses: the sequence has the
 * name that one of them gives, and the database tells which.
 */
final class UnknownProviderRules implements ProviderRules {
    private final List<ProviderRules> alternatives;

    /**
     * Creates the rules.
     *
     * @param alternatives the rules that can apply, the likeliest first, whose naming is used for all
     */
    UnknownProviderRules(List<ProviderRules> alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public String provider() {
        return "any JPA provider, as none is among the libraries";
    }

    @Override
    public Naming naming() {
        return alternatives.get(0).naming();
    }

    /** All sequences that can be meant; where blocks differ, the sequence's increment is taken for the block. */
    @Override
    public Optional<SequenceUse> use(EntityId id, Consumer<String> remarks) {
        List<SequenceUse> uses = alternatives.stream()
                .flatMap(rules -> rules.use(id, remarks).stream())
                .toList();
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        SequenceUse likeliest = uses.get(0);
        boolean agreed = uses.stream()
                .allMatch(use -> use.kind() == likeliest.kind() && Objects.equals(use.block(), likeliest.block()));
        return Optional.of(new SequenceUse(
                uses.stream()
                        .flatMap(use -> use.sequences().stream())
                        .distinct()
                        .toList(),
                agreed ? likeliest.kind() : Allocation.Kind.POOLED,
                agreed ? likeliest.block() : null,
                likeliest.firstValue(),
                likeliest.rule()));
    }
}
