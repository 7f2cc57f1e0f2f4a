package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappingSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.FirstValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HibernateOptimizersTest {
    private static final String MISMATCH = "hibernate.id.sequence.increment_size_mismatch_strategy";

    @ParameterizedTest
    @CsvSource({
        "'', 1, s PLAIN 1 ORDINARY, rule",
        "'', 0, s PLAIN 1 ORDINARY, rule",
        "'', 2, s POOLED 2 BELOW_BLOCK, 'rule, pooled'",
        "none, 10, s PLAIN 1 ORDINARY, rule",
        "pooled, 10, s POOLED 10 BELOW_BLOCK, 'rule, pooled'",
        "pooled, 1, s POOLED 1 BELOW_BLOCK, 'rule, pooled'",
        "pooled-lo, 10, s PLAIN 10 ORDINARY, 'rule, pooled-lo'",
        "POOLED-LOTL, 10, s PLAIN 10 ORDINARY, 'rule, pooled-lotl'",
        "hilo, 10, s HILO 10 ORDINARY, 'rule, hilo'",
        "hilo, 0, s HILO 1 ORDINARY, 'rule, hilo'",
        "legacy-hilo, 10, s LEGACY_HILO 10 ORDINARY, 'rule, legacy-hilo'",
        "org.hibernate.id.enhanced.NoopOptimizer, 10, s PLAIN 1 ORDINARY, rule",
        "org.hibernate.id.enhanced.PooledOptimizer, 10, s POOLED 10 BELOW_BLOCK, 'rule, pooled'",
        "org.hibernate.id.enhanced.PooledLoOptimizer, 10, s PLAIN 10 ORDINARY, 'rule, pooled-lo'",
        "org.hibernate.id.enhanced.PooledLoThreadLocalOptimizer, 10, s PLAIN 10 ORDINARY, 'rule, pooled-lotl'",
        "org.hibernate.id.enhanced.HiLoOptimizer, 10, s HILO 10 ORDINARY, 'rule, hilo'",
        "LegacyHiLoAlgorithmOptimizer, 10, s LEGACY_HILO 10 ORDINARY, 'rule, legacy-hilo'"
    })
    void optimizersAreAllocations(String optimizer, int block, String expected, String rule) {
        SequenceUse use = use(optimizer, block).orElseThrow();

        assertThat(MappingSamples.brief(use)).isEqualTo(expected);
        assertThat(use.rule()).isEqualTo(rule);
    }

    @Test
    void anOptimizerOfTheProjectsOwnIsNotKnown() {
        assertThat(use("shop.OwnOptimizer", 10)).isEmpty();
    }

    @Test
    void theMappingsOptimizerTakesPrecedenceOverTheSetting() {
        String preferred = "hibernate.id.optimizer.pooled.preferred";

        assertThat(use("", 10, preferred, "hilo").map(MappingSamples::brief)).contains("s HILO 10 ORDINARY");
        assertThat(use("pooled", 10, preferred, "hilo").map(MappingSamples::brief))
                .contains("s POOLED 10 BELOW_BLOCK");
        assertThat(use("", 1, preferred, "hilo").map(MappingSamples::brief)).contains("s PLAIN 1 ORDINARY");
    }

    @Test
    void aMismatchStrategyMakesTheIncrementTheBlock() {
        assertThat(use("pooled", 10, MISMATCH, "fix").map(MappingSamples::brief))
                .contains("s POOLED null BELOW_BLOCK");
        assertThat(use("pooled-lo", 10, MISMATCH, "fix").map(MappingSamples::brief))
                .contains("s PLAIN null ORDINARY");
        assertThat(use("hilo", 10, MISMATCH, "fix").map(MappingSamples::brief)).contains("s HILO 10 ORDINARY");
    }

    private static Optional<SequenceUse> use(String optimizer, int block, String... settings) {
        return new HibernateOptimizers(new HibernateSettings(settings(settings)))
                .use(LogicalPath.parse("s", ""), block, optimizer, FirstValue.BELOW_BLOCK, "rule");
    }
}
