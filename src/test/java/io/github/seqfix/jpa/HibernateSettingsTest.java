package io.github.seqfix.jpa;

import static io.github.seqfix.jpa.MappingSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HibernateSettingsTest {
    private static final HibernateSettings NONE = new HibernateSettings(settings());

    @Test
    void defaultsAreHibernates() {
        assertThat(NONE.pooledOptimizer()).isEqualTo("pooled");
        assertThat(NONE.followsIncrement()).isFalse();
        assertThat(NONE.implicitSequences()).isEqualTo(HibernateSettings.ImplicitSequences.STANDARD);
        assertThat(NONE.globalGenerators()).isFalse();
        assertThat(NONE.namingStrategies()).isEmpty();
        assertThat(NONE.defaultSchemas()).isEmpty();
        assertThat(NONE.quotesAllNames()).isFalse();
    }

    @Test
    void preferLoTakesPrecedenceOverThePreferredOptimizer() {
        String preferred = "hibernate.id.optimizer.pooled.preferred";
        String preferLo = "hibernate.id.optimizer.pooled.prefer_lo";

        assertThat(of(preferred, "hilo").pooledOptimizer()).isEqualTo("hilo");
        assertThat(of(preferred, "hilo", preferLo, "false").pooledOptimizer()).isEqualTo("hilo");
        assertThat(of(preferred, "hilo", preferLo, "true").pooledOptimizer()).isEqualTo("pooled-lo");
    }

    @ParameterizedTest
    @CsvSource({"fix, true", "FIX, true", "log, false", "EXCEPTION, false", "none, false"})
    void onlyOneMismatchStrategyFollowsTheIncrement(String strategy, boolean follows) {
        assertThat(of("hibernate.id.sequence.increment_size_mismatch_strategy", strategy)
                        .followsIncrement())
                .isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource({
        "standard, STANDARD",
        "Legacy, LEGACY",
        "org.hibernate.id.enhanced.LegacyNamingStrategy, LEGACY",
        "single, SINGLE",
        "org.hibernate.id.enhanced.SingleNamingStrategy, SINGLE",
        "org.hibernate.id.enhanced.StandardNamingStrategy, STANDARD",
        "shop.OwnStrategy, STANDARD"
    })
    void sequencesWithoutANameFollowAStrategy(String strategy, HibernateSettings.ImplicitSequences expected) {
        assertThat(of("hibernate.id.db_structure_naming_strategy", strategy).implicitSequences())
                .isEqualTo(expected);
    }

    @Test
    void generatorsCanBeGlobal() {
        assertThat(of("hibernate.jpa.compliance.global_id_generators", "true").globalGenerators())
                .isTrue();
        assertThat(of("hibernate.jpa.compliance.global_id_generators", "false").globalGenerators())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "hibernate.globally_quoted_identifiers, true, true",
        "hibernate.globally_quoted_identifiers, false, false",
        "quarkus.quote-identifiers, all, true",
        "quarkus.quote-identifiers, all-except-column-definitions, true",
        "quarkus.quote-identifiers, only-keywords, false",
        "quarkus.quote-identifiers, none, false"
    })
    void allNamesCanBeQuoted(String key, String value, boolean quoted) {
        assertThat(of(key, value).quotesAllNames()).isEqualTo(quoted);
    }

    @Test
    void strategiesAndSchemasOfAllProfilesCount() {
        assertThat(of("hibernate.physical_naming_strategy", "a", "hibernate.physical_naming_strategy", "b")
                        .namingStrategies())
                .containsExactly("a", "b");
        assertThat(of("hibernate.default_schema", "a", "hibernate.default_schema", "b")
                        .defaultSchemas())
                .containsExactly("a", "b");
    }

    private static HibernateSettings of(String... keysAndValues) {
        return new HibernateSettings(settings(keysAndValues));
    }
}
