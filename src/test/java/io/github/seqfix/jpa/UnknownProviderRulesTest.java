package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnknownProviderRulesTest {
    private static final SequenceUse POOLED_TEN = use("a", Allocation.Kind.POOLED, 10, FirstValue.BELOW_BLOCK);

    @Test
    void anIdThatNoProviderDrawsFromASequenceHasNone() {
        assertThat(merged(null, null)).isEmpty();
    }

    @Test
    void oneProviderIsEnough() {
        assertThat(merged(null, POOLED_TEN)).contains(POOLED_TEN);
    }

    @Test
    void theSameSequenceCountsOnce() {
        assertThat(merged(POOLED_TEN, POOLED_TEN)).contains(POOLED_TEN);
    }

    @Test
    void theFirstValueIsTheLikeliestProviders() {
        assertThat(merged(POOLED_TEN, use("b", Allocation.Kind.POOLED, 10, FirstValue.REFUSED_BELOW_BLOCK)))
                .map(MappingSamples::brief)
                .contains("a | b POOLED 10 BELOW_BLOCK");
    }

    @Test
    void withoutAgreementTheBlockIsTheIncrement() {
        assertThat(merged(POOLED_TEN, use("b", Allocation.Kind.POOLED, 20, FirstValue.BELOW_BLOCK)))
                .map(MappingSamples::brief)
                .contains("a | b POOLED null BELOW_BLOCK");
        assertThat(merged(use("a", Allocation.Kind.PLAIN, 10, FirstValue.ORDINARY), POOLED_TEN))
                .map(MappingSamples::brief)
                .contains("a POOLED null ORDINARY");
    }

    @Test
    void remarksOfAllArePassedOn() {
        List<String> remarks = new ArrayList<>();
        new UnknownProviderRules(List.of(new Fixed(null), new Fixed(POOLED_TEN)))
                .use(MappingSamples.sequenceId(""), remarks::add);

        assertThat(remarks).containsExactly("a remark", "a remark");
    }

    @Test
    void namesAreTheLikeliestProviders() {
        UnknownProviderRules rules = new UnknownProviderRules(List.of(new Fixed(POOLED_TEN), new Fixed(null)));

        assertThat(rules.naming().defaultSchemas()).containsExactly("a");
        assertThat(rules.provider()).isEqualTo("any JPA provider, as none is among the libraries");
    }

    private static SequenceUse use(String name, Allocation.Kind kind, int block, FirstValue firstValue) {
        return new SequenceUse(
                List.of(LogicalPath.parse(name, "")), kind, BigInteger.valueOf(block), firstValue, "rule of " + name);
    }

    private static Optional<SequenceUse> merged(@Nullable SequenceUse first, @Nullable SequenceUse second) {
        return new UnknownProviderRules(Stream.of(new Fixed(first), new Fixed(second))
                        .map(ProviderRules.class::cast)
                        .toList())
                .use(MappingSamples.sequenceId(""), remark -> {});
    }

    /** Rules by which each id draws from one sequence, or from none. */
    private record Fixed(@Nullable SequenceUse sequenceUse) implements ProviderRules {
        @Override
        public String provider() {
            return "fixed";
        }

        @Override
        public Naming naming() {
            return new Naming(List.of(NamingStrategy.AS_WRITTEN), List.of(sequenceUse == null ? "" : "a"), false);
        }

        @Override
        public Optional<SequenceUse> use(EntityId id, Consumer<String> remarks) {
            remarks.accept("a remark");
            return Optional.ofNullable(sequenceUse);
        }
    }
}
